package org.tellerline.core.transaction;

/** Free words kept with an event; at most {@value #MOST} characters, one line. */
public record Memo(String words) {

    public static final int MOST = 40;

    @Override
    public String toString() {
        return words;
    }
}
