package org.tellerline.core.cash;

import org.tellerline.core.text.Choosable;

/** When a counterfeit was found. */
public enum CounterfeitFound implements Choosable {
    /** While the customer's money was counted: what is deposited is so much less. */
    BEFORE_POSTING("1"),
    /** In the till, after it was taken for money: the till is short of it. */
    AFTER_POSTING("2");

    private final String digit;

    CounterfeitFound(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }

    @Override
    public String key() {
        return "counterfeit." + name();
    }
}
