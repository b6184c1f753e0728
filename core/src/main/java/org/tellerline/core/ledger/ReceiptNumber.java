package org.tellerline.core.ledger;

/**
 * The number of a receipt: it counts from 1 in each business year of a position, without gaps.
 *
 * @param position number of the position in its branch
 */
public record ReceiptNumber(long branch, long position, long year, long no) {

    /** As printed: {@code 0001-03-000124}. */
    @Override
    public String toString() {
        return "%04d-%02d-%06d".formatted(branch, position, no);
    }
}
