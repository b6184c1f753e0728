package org.tellerline.core.voucher;

import org.tellerline.core.text.Choosable;

/** What a blank voucher becomes once it is issued. */
public enum VoucherKind implements Choosable {
    PASSBOOK("1"),
    CERTIFICATE("2"),
    CHEQUE_BOOK("3"),
    CASHIERS_ORDER("4"),
    CARD("5"),
    LOSS_REPORT("6");

    private final String digit;

    VoucherKind(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }

    @Override
    public String key() {
        return "voucher." + name();
    }
}
