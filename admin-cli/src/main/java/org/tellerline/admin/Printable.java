package org.tellerline.admin;

import org.tellerline.core.text.Letters;

/** Makes any text safe for a terminal: what would steer it or a reader's eye becomes a question mark. */
final class Printable {

    private Printable() {}

    /** The text on one line, without controls, formatting marks, lone surrogates and unassigned letters. */
    static String line(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> clean.appendCodePoint(Letters.isShowable(letter) ? letter : '?'));
        return clean.toString();
    }

    /** Cells of a terminal the text takes: ideographs and full-width letters take two, marks none. */
    static int cells(String text) {
        return text.codePoints().map(Printable::cells).sum();
    }

    private static int cells(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = Character.isIdeographic(letter)
                || (letter >= 0x1100 && letter <= 0x115F)
                || (letter >= 0x3000 && letter <= 0x33FF)
                || (letter >= 0xAC00 && letter <= 0xD7A3)
                || (letter >= 0xFF01 && letter <= 0xFF60)
                || (letter >= 0xFFE0 && letter <= 0xFFE6);
        return wide ? 2 : 1;
    }
}
