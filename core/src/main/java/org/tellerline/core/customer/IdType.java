package org.tellerline.core.customer;

import org.tellerline.core.text.Choosable;

/** The papers a person proves with who they are. */
public enum IdType implements Choosable {
    /** Resident identity card of the People's Republic of China. */
    RESIDENT_ID("1"),
    PASSPORT("2");

    private final String digit;

    IdType(String digit) {
        this.digit = digit;
    }

    @Override
    public String digit() {
        return digit;
    }

    @Override
    public String key() {
        return "id.type." + name();
    }
}
