package org.tellerline.core.transaction;

/** Where a customer lives, as keyed: one to {@value #MOST} characters. */
public record Address(String words) {

    public static final int MOST = 80;

    @Override
    public String toString() {
        return words;
    }
}
