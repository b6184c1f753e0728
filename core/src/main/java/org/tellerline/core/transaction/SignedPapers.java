package org.tellerline.core.transaction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The papers that customers signed. They come back to the teller, who hands them in with the till: 5106 names those that are missing, so that
 * all others of the position up to then are there. Nothing else is kept of them but what that receipt says.
 */
public final class SignedPapers {

    /** Label of the line that names the missing ones. */
    public static final String MISSING = "receipt.papers.missing";

    private SignedPapers() {}

    /** Whether a customer signs what this receipt says. */
    public static boolean isSigned(Receipt receipt) {
        return receipt.find("receipt.owner").isPresent()
                || receipt.find("receipt.name").isPresent();
    }

    /** Numbers that a close of a till says are missing. */
    public static List<String> missing(Receipt closing) {
        return closing.find(MISSING)
                .map(named -> Arrays.asList(named.text().split(",")))
                .orElse(List.of());
    }

    /** What the last close of each till says is missing, by the position's part of the number; from closes in their order. */
    static TreeMap<String, List<String>> missing(List<Receipt> closings) {
        TreeMap<String, List<String>> last = new TreeMap<>();
        closings.forEach(closing -> last.put(position(closing), missing(closing)));
        last.values().removeIf(List::isEmpty);
        return last;
    }

    private static String position(Receipt receipt) {
        String number = receipt.text("receipt.no");
        return Optional.of(number.lastIndexOf('-'))
                .filter(end -> end > 0)
                .map(end -> number.substring(0, end))
                .orElse(number);
    }
}
