package org.tellerline.core.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The numbers an event takes from the head of its position.
 *
 * @param receipt present when the event prints
 */
public record EventNumbers(long journal, Optional<ReceiptNumber> receipt) {

    static EventNumbers next(Head head, LocalDate date, boolean prints) {
        if (!prints) {
            return new EventNumbers(head.nextJournal(), Optional.empty());
        }
        long year = date.getYear();
        long no = head.receiptYear() == year ? head.receiptNo() + 1 : 1;
        return new EventNumbers(head.nextJournal(), Optional.of(new ReceiptNumber(head.branch(), head.no(), year, no)));
    }
}
