package org.tellerline.core.transaction;

/** The number of the paper a person proves with who they are; canonical: upper case, without blanks. Private: faces mask it. */
public record IdNumber(String text) {

    public static final int MOST = 20;

    @Override
    public String toString() {
        return text;
    }
}
