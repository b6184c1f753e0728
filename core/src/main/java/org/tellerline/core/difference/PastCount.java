package org.tellerline.core.difference;

import java.util.List;
import org.tellerline.core.books.TillEvent;
import org.tellerline.core.money.Money;
import org.tellerline.core.transaction.Receipt;

/** What an earlier count of a till showed, by its receipt. */
final class PastCount {

    /** Counts that were taken because they agreed, and the one that is taken either way. */
    private static final List<String> AGREED = List.of("till-open", "till-sealed");

    private static final String TAKEN = "till-count";

    private PastCount() {}

    /** Whether the event was a count that differed by just this in the currency; zero where it agreed. */
    static boolean showed(TillEvent event, Money difference) {
        Receipt receipt = Receipt.decode(event.head().receipt());
        return AGREED.contains(receipt.form())
                ? difference.isZero()
                        && says(
                                receipt,
                                "receipt.counted",
                                difference.currency().code() + " ")
                : receipt.form().equals(TAKEN) && says(receipt, "receipt.difference", difference.toString());
    }

    private static boolean says(Receipt receipt, String label, String beginning) {
        return receipt.lines().stream()
                .anyMatch(line ->
                        line.label().equals(label) && line.datum().text().startsWith(beginning));
    }
}
