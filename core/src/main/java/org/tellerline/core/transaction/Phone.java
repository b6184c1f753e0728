package org.tellerline.core.transaction;

/** A telephone number as dialled: 5 to 20 digits, the first place may be a plus sign. */
public record Phone(String number) {

    public static final int MOST = 20;

    @Override
    public String toString() {
        return number;
    }
}
