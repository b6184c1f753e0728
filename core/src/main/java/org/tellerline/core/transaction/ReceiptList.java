package org.tellerline.core.transaction;

import java.util.List;
import java.util.stream.Collectors;
import org.tellerline.core.ledger.ReceiptNumber;

/** Receipts of one's own of the day, keyed by their numbers one after the other: {@code 12,14}. */
public record ReceiptList(List<ReceiptNumber> numbers) {

    /** Characters of the longest list. */
    public static final int MOST = 200;

    public ReceiptList {
        numbers = List.copyOf(numbers);
    }

    @Override
    public String toString() {
        return numbers.stream().map(ReceiptNumber::toString).collect(Collectors.joining(","));
    }
}
