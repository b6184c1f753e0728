package org.tellerline.core.founding;

import org.tellerline.core.voucher.VoucherNumber;
import org.tellerline.core.voucher.VoucherRange;

/** The blank passbooks of a teller of a demo bank, issued one after the other. */
final class PassbookBox {

    private final VoucherRange range;
    private long next;

    PassbookBox(VoucherRange range) {
        this.range = range;
        this.next = range.first();
    }

    /** The number on top; nothing once the box is empty. */
    String top() {
        return next > range.last() ? "" : new VoucherNumber(range.prefix(), next).toString();
    }

    void take() {
        next++;
    }
}
