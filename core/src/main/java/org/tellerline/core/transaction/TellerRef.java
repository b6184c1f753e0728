package org.tellerline.core.transaction;

import org.tellerline.core.books.VoucherKeeper;

/** A teller of the own branch who was named on a form. */
public record TellerRef(VoucherKeeper keeper) {

    /** The position the teller works at. */
    public long position() {
        return keeper.position();
    }

    @Override
    public String toString() {
        return keeper.signOnName();
    }
}
