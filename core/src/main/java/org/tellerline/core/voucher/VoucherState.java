package org.tellerline.core.voucher;

/** What became of a number. */
public enum VoucherState {
    /** It is blank and somebody keeps it. */
    HELD,
    /** It was issued. */
    USED,
    /** It is worth nothing and lies with the day's papers until it is destroyed. */
    VOID,
    /** Two people saw to it that it is no more. */
    DESTROYED;

    /** Key of its name. */
    public String key() {
        return "voucher.state." + name();
    }
}
