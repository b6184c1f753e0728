package org.tellerline.core.catalogue.enquiry;

import java.util.List;
import java.util.stream.Collectors;
import org.tellerline.core.books.EventHead;
import org.tellerline.core.books.Marks;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.money.Money;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Receipt;

/** What lists of events show of each. */
final class EventData {

    private EventData() {}

    static Datum name(String code) {
        return Datum.word(code + ".name");
    }

    static Datum number(EventHead event) {
        return Datum.text(event.number().map(ReceiptNumber::toString).orElse("-"));
    }

    /** Whether the event undoes another one or was undone. */
    static Datum mark(Marks marks) {
        if (marks.reverses().isPresent()) {
            return Datum.word("mark.reverses");
        }
        return marks.reversedBy().isPresent() ? Datum.word("mark.reversed") : Datum.blank();
    }

    /** The receipt number of the other event of such a pair. */
    static Datum other(Marks marks) {
        return Datum.text(marks.other().map(ReceiptNumber::toString).orElse(""));
    }

    /** A line of the event's receipt, as it was printed. */
    static Datum onReceipt(EventHead event, String label) {
        return Receipt.decode(event.receipt()).find(label).orElseGet(Datum::blank);
    }

    /** Amounts of one side; seldom more than one. */
    static Datum amounts(List<Money> amounts) {
        if (amounts.size() == 1) {
            return Datum.money(amounts.get(0));
        }
        return Datum.text(amounts.stream().map(Money::spoken).collect(Collectors.joining(" + ")));
    }

    /** A figure where something moved. */
    static Datum moved(Money amount) {
        return amount.isZero() ? Datum.blank() : Datum.figure(amount);
    }
}
