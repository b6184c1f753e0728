package org.tellerline.core.catalogue.voucher;

import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.voucher.VoucherRange;

/** What receipts say of vouchers. */
final class VoucherLines {

    private VoucherLines() {}

    static ReceiptLines of(String form, VoucherRange range) {
        return new ReceiptLines(form)
                .add("receipt.voucher.kind", Datum.word(range.kind().key()))
                .add("receipt.voucher.numbers", Datum.text(range))
                .add("receipt.voucher.count", Datum.text(range.size()));
    }
}
