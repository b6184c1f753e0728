package org.tellerline.core.cash;

import org.tellerline.core.text.Choosable;

/** On which side a count and the books differ. */
public enum DifferenceKind implements Choosable {
    OVER("1"),
    SHORT("2");

    private final String digit;

    DifferenceKind(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }

    @Override
    public String key() {
        return "difference." + name();
    }
}
