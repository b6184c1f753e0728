package org.tellerline.core.ledger;

import org.tellerline.core.text.Digits;

/**
 * The number of a receipt: it counts from 1 in each business year of a position, without gaps.
 *
 * @param position number of the position in its branch
 */
public record ReceiptNumber(long branch, long position, long year, long no) {

    /** As printed: {@code 0001-03-000124}. */
    @Override
    public String toString() {
        return Digits.padded(branch, 4) + "-" + Digits.padded(position, 2) + "-" + Digits.padded(no, 6);
    }
}
