package org.tellerline.core.cash;

import org.tellerline.core.money.Money;

/** The face of a note or a coin that there is. */
public record NoteFace(Money worth) {

    public long minor() {
        return worth.minor();
    }

    /** As it is keyed: {@code 100} or {@code 0.5}. */
    @Override
    public String toString() {
        return worth.currency().code() + " " + Pieces.face(worth.currency(), worth.minor());
    }
}
