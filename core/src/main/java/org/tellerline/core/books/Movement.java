package org.tellerline.core.books;

import org.tellerline.core.money.Money;

/** What came in and what went out, both positive. */
public record Movement(Money in, Money out) {

    public Movement plus(Movement other) {
        return new Movement(in.plus(other.in), out.plus(other.out));
    }

    /** What it came to. */
    public Money net() {
        return in.minus(out);
    }
}
