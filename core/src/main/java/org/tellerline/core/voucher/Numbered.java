package org.tellerline.core.voucher;

/** Whatever is keyed as the number of a voucher. */
public interface Numbered {

    VoucherNumber number();
}
