package org.tellerline.core.transaction;

/** The number on the seal of a till or a bag of cash: letters, digits and hyphens. */
public record SealNumber(String text) {

    public static final int MOST = 20;

    @Override
    public String toString() {
        return text;
    }
}
