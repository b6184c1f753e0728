package org.tellerline.core.policy;

import java.util.Locale;

/** The kinds of business whose amounts are limited per event and added up per day. */
public enum LimitKind {
    CASH_IN,
    CASH_OUT,
    TRANSFER;

    /** As written in a policy: {@code cash-in}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
