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

    private final Cell cell;

    @SuppressWarnings("deprecation")
    CellCharacter(Cell cell, TextColor colour, TextColor background) {
        super(cell.width() == 0 ? ' ' : cell.text().charAt(0), colour, background, attributes(cell));
        this.cell = cell;
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
        return cell.width() == 0 ? " " : cell.text();
    }

    @Override
    public boolean isDoubleWidth() {
        return cell.width() == 2;
    }

    /**
     * Lanterna calls this only to blank half of a wide character. That blank equals no other cell, so that whatever
     * takes its place later counts as changed.
     */
    @Override
    public TextCharacter withCharacter(char character) {
        return new CellCharacter(new Cell("", 0, cell.style()), getForegroundColor(), getBackgroundColor());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CellCharacter that && cell.equals(that.cell) && super.equals(that);
    }

    @Override
    public int hashCode() {
        return cell.hashCode();
    }
}
