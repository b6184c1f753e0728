package org.tellerline.core.transaction;

import org.tellerline.core.ledger.ReceiptNumber;

/** A receipt that was named on a form: its number with the business year it counts in. */
public record ReceiptRef(ReceiptNumber number) {

    @Override
    public String toString() {
        return number.year() + "." + number;
    }
}
