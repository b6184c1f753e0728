package org.tellerline.core.transaction;

/** What a customer does for a living, as keyed: one to {@value #MOST} characters. */
public record Occupation(String words) {

    public static final int MOST = 30;

    @Override
    public String toString() {
        return words;
    }
}
