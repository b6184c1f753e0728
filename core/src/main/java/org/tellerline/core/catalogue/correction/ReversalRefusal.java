package org.tellerline.core.catalogue.correction;

import java.util.Optional;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.transaction.ReceiptRef;
import org.tellerline.core.transaction.RefusalCode;

/** What stands against taking an event back, in order of precedence. */
enum ReversalRefusal implements RefusalCode {
    RECEIPT_OF_OTHER_DAY,
    ALREADY_REVERSED,
    IS_A_REVERSAL,
    NOT_REVERSIBLE,
    CASH_HAS_ARRIVED,
    DEPENDENT_EVENTS,
    MONEY_SPENT,
    TILL_CLOSED,
    PIECES_NOT_WANTED;

    @Override
    public Optional<Class<?>> amends() {
        return switch (this) {
            case PIECES_NOT_WANTED -> Optional.of(Pieces.class);
            case TILL_CLOSED -> Optional.empty();
            default -> Optional.of(ReceiptRef.class);
        };
    }
}
