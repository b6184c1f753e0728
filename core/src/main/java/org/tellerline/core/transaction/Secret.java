package org.tellerline.core.transaction;

import java.util.Arrays;

/** What was keyed into a hidden field. It has no text of its own: whatever prints it by mistake prints that it is hidden. */
public final class Secret {

    /** Longer than a screen shows: a pass phrase is as good as a password. */
    public static final int MOST = 128;

    private final char[] letters;

    private Secret(char[] letters) {
        this.letters = letters;
    }

    /** Keeps a copy. */
    public static Secret of(String text) {
        return new Secret(text.toCharArray());
    }

    /** The letters themselves and no copy, so that they are gone once it is wiped. */
    public char[] letters() {
        return letters;
    }

    public boolean isSame(Secret other) {
        return Arrays.equals(letters, other.letters);
    }

    public void wipe() {
        Arrays.fill(letters, '\0');
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
