package org.tellerline.tui.key;

/**
 * One key press.
 *
 * @param key what was pressed
 * @param codePoint the character, a showable one of the Basic Multilingual Plane, when {@code key} is
 *     {@link Key#CHARACTER}; otherwise 0
 * @param nanos {@link System#nanoTime()} when the last byte of the key arrived
 * @param pasted whether it came inside a bracketed paste and not from a finger. Only characters, {@link Key#TAB},
 *     {@link Key#ENTER} and {@link Key#UNKNOWN} come pasted: a paste presses no function key
 */
public record KeyEvent(Key key, int codePoint, long nanos, boolean pasted) {

    public KeyEvent {
        if ((key == Key.CHARACTER) != (codePoint != 0)) {
            throw new IllegalArgumentException(key + " with code point " + codePoint);
        }
    }

    public static KeyEvent of(Key key, long nanos) {
        return new KeyEvent(key, 0, nanos, false);
    }

    public static KeyEvent character(int codePoint, long nanos) {
        return new KeyEvent(Key.CHARACTER, codePoint, nanos, false);
    }

    public boolean isCharacter() {
        return key == Key.CHARACTER;
    }

    /** The character as text; empty for every other key. */
    public String text() {
        return isCharacter() ? Character.toString(codePoint) : "";
    }
}
