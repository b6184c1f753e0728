package org.tellerline.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.tellerline.tui.grid.Cell;

/**
 * One cell for Lanterna, with our own idea of its width: Lanterna guesses from the first char, takes every letter with
 * an accent mark for a wide one, and would shift the rest of the row.
 */
final class CellCharacter extends TextCharacter {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final int width;

    @SuppressWarnings("deprecation")
    CellCharacter(Cell cell, TextColor colour) {
        // the right half of a wide character is never sent; its blank only has to differ from every other cell
        super(cell.width() == 0 ? ' ' : cell.text().charAt(0), colour, TextColor.ANSI.DEFAULT, attributes(cell));
        this.text = cell.width() == 0 ? " " : cell.text();
        this.width = cell.width();
    }

    private static SGR[] attributes(Cell cell) {
        EnumSet<SGR> set = EnumSet.noneOf(SGR.class);
        if (cell.style().bold()) {
            set.add(SGR.BOLD);
        }
        if (cell.style().reverse()) {
            set.add(SGR.REVERSE);
        }
        if (cell.style().underline()) {
            set.add(SGR.UNDERLINE);
        }
        return set.toArray(SGR[]::new);
    }

    @Override
    public String getCharacterString() {
        return text;
    }

    @Override
    public boolean isDoubleWidth() {
        return width == 2;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CellCharacter that
                && width == that.width
                && text.equals(that.text)
                && super.equals(that);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + width;
    }
}
