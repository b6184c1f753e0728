package org.tellerline.core.catalogue.till;

import java.util.Optional;
import org.tellerline.core.cash.Count;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.RefusalCode;

/** What stands against opening, counting and closing a till, in order of precedence. */
enum TillRefusal implements RefusalCode {
    TILL_ALREADY_OPEN,
    TILL_NOT_COUNTED,
    COUNT_NOT_KEPT,
    /** A blind count does not agree; how far it is off stays untold. */
    COUNT_DIFFERS,
    CASH_OVER,
    CASH_SHORT;

    @Override
    public Optional<Class<?>> amends() {
        return this == TILL_ALREADY_OPEN ? Optional.empty() : Optional.of(Count.class);
    }

    /** Who counts again and again until the till agrees may be guessing. */
    @Override
    public boolean leavesTrace() {
        return this == COUNT_DIFFERS || this == CASH_OVER || this == CASH_SHORT;
    }

    static Optional<Refusal> open(Facts facts) {
        return facts.own().open() ? Optional.of(Refusal.of(TILL_ALREADY_OPEN)) : Optional.empty();
    }
}
