package org.tellerline.core.transaction;

import org.tellerline.core.voucher.Numbered;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.core.voucher.VoucherNumber;
import org.tellerline.core.voucher.VoucherRange;

/** The number printed on a passbook that is issued. */
public record PassbookNumber(VoucherNumber number) implements Numbered {

    public VoucherRange range() {
        return VoucherRange.of(VoucherKind.PASSBOOK, number);
    }

    @Override
    public String toString() {
        return number.toString();
    }
}
