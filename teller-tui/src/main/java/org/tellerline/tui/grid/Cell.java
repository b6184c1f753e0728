package org.tellerline.tui.grid;

/**
 * One cell of a grid.
 *
 * @param text one character with its combining marks; empty in the right half of a wide character
 * @param width columns the character fills from here: 1 or 2, and 0 in the right half of a wide one
 */
public record Cell(String text, int width, Style style) {

    static final Cell BLANK = blank(Style.NORMAL);

    static Cell blank(Style style) {
        return new Cell(" ", 1, style);
    }

    static Cell rightHalf(Style style) {
        return new Cell("", 0, style);
    }

    Cell withStyle(Style other) {
        return new Cell(text, width, other);
    }
}
