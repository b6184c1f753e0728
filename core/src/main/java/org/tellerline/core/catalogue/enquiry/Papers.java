package org.tellerline.core.catalogue.enquiry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tellerline.core.books.DayJournal;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.SignedPapers;

/** Whether the paper that a customer signed came back, for each event of a day whose till was closed since. */
final class Papers {

    private static final String CLOSE = "5106";

    /** The last close of a till: what it says is missing, and up to which receipt it speaks. */
    private record Closing(long upTo, Set<String> missing) {}

    private final Map<Long, Closing> closings = new HashMap<>();

    Papers(DayJournal journal) {
        for (DayJournal.Line line : journal.lines()) {
            if (line.event().code().equals(CLOSE)) {
                List<String> missing =
                        SignedPapers.missing(Receipt.decode(line.event().receipt()));
                closings.put(line.place(), new Closing(number(line), new HashSet<>(missing)));
            }
        }
    }

    Datum of(DayJournal.Line line) {
        Closing closing = closings.get(line.place());
        if (closing == null
                || number(line) == 0
                || number(line) > closing.upTo()
                || !SignedPapers.isSigned(Receipt.decode(line.event().receipt()))) {
            return Datum.blank();
        }
        String number = line.event().number().orElseThrow().toString();
        return Datum.word(closing.missing().contains(number) ? "paper.MISSING" : "paper.BACK");
    }

    private static long number(DayJournal.Line line) {
        return line.event().number().map(ReceiptNumber::no).orElse(0L);
    }
}
