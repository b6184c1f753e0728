package org.tellerline.core.catalogue.check;

import java.util.Optional;
import org.tellerline.core.ledger.PastEvent;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.ReceiptRef;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.RefusalCode;

/** What stands against business with a receipt of before, in order of precedence. */
public enum ReceiptRefusal implements RefusalCode {
    RECEIPT_UNKNOWN,
    RECEIPT_OF_OTHER_POSITION,
    RECEIPT_TELLS_COUNT;

    @Override
    public Optional<Class<?>> amends() {
        return Optional.of(ReceiptRef.class);
    }

    /** Whether the receipt was given at all, and here. */
    public static Optional<Refusal> notOfHere(Facts facts, ReceiptNumber number, Optional<PastEvent> event) {
        if (event.isEmpty()) {
            return Optional.of(Refusal.of(RECEIPT_UNKNOWN, number));
        }
        return event.get().position() != facts.own().position()
                ? Optional.of(Refusal.of(RECEIPT_OF_OTHER_POSITION, number))
                : Optional.empty();
    }
}
