package org.tellerline.tui.key;

import org.tellerline.core.text.Letters;

/**
 * Collects one character of more than one byte, strictly: overlong forms, surrogates, controls in disguise and
 * everything a screen cell cannot show safely are refused as a whole.
 */
final class Utf8 {

    private static final int REFUSED = -1;
    private static final int HIGHEST = 0xFFFD;
    /** By length in bytes: the smallest character that needs so many, and no C1 control. */
    private static final int[] SMALLEST = {0, 0, 0xA0, 0x800, 0x10000};

    private int value;
    private int length;
    private int missing;

    /** Begins a character; false when no character may begin with that byte. */
    boolean begin(int b) {
        length = b >= 0xC2 && b <= 0xDF ? 2 : b >= 0xE0 && b <= 0xEF ? 3 : b >= 0xF0 && b <= 0xF4 ? 4 : 0;
        missing = length - 1;
        value = length == 0 ? 0 : b & (0xFF >> (length + 1));
        return length > 0;
    }

    static boolean continues(int b) {
        return (b & 0xC0) == 0x80;
    }

    /** Takes the next byte; true when the character is complete. */
    boolean add(int b) {
        value = (value << 6) | (b & 0x3F);
        missing--;
        return missing == 0;
    }

    /** The complete character, or a negative number when it is refused. */
    int character() {
        boolean wellFormed = value >= SMALLEST[length] && value <= HIGHEST;
        return wellFormed && Letters.isShowable(value) ? value : REFUSED;
    }
}
