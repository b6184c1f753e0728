package org.tellerline.tui.grid;

/**
 * One character as it may be shown.
 *
 * @param text a base character and at most four combining marks
 * @param width columns it fills, 1 or 2
 * @param replaced whether it stands for something that must not be shown
 */
public record Glyph(String text, int width, boolean replaced) {

    static final Glyph REPLACEMENT = new Glyph("?", 1, true);
    /** The printer's geta: a character is here that a cell cannot hold, such as a rare ideograph of a name. */
    static final Glyph GETA = new Glyph("\u3013", 2, false);

    static Glyph of(int codePoint) {
        return new Glyph(Character.toString(codePoint), CellWidth.of(codePoint), false);
    }

    Glyph withMark(int mark) {
        return new Glyph(text + Character.toString(mark), width, false);
    }
}
