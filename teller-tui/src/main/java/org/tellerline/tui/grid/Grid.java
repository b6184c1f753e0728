package org.tellerline.tui.grid;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One screen: rows and columns of cells, counted from 1, and a cursor. Everything outside the grid is silently cut,
 * because the size belongs to the person at the terminal. A wide character is whole or not there; where it is cut or
 * half overwritten, a blank stands.
 */
public final class Grid {

    private static final Glyph SPACE = DisplayText.of(" ").glyphs().get(0);

    private final int rows;
    private final int columns;
    private final Cell[] cells;
    private @Nullable Cursor cursor;

    public Grid(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.cells = new Cell[rows * columns];
        Arrays.fill(cells, Cell.BLANK);
    }

    public Grid(ScreenSize size) {
        this(size.rows(), size.columns());
    }

    private Grid(Grid other) {
        this.rows = other.rows;
        this.columns = other.columns;
        this.cells = other.cells.clone();
        this.cursor = other.cursor;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public Cell at(int row, int column) {
        if (!isInside(row, column)) {
            throw new IndexOutOfBoundsException("row " + row + " column " + column + " of " + rows + " x " + columns);
        }
        return cells[place(row, column)];
    }

    /**
     * Writes text, made safe by {@link DisplayText}, as far as the row goes.
     *
     * @return the column after the last cell written
     */
    public int put(int row, int column, String text, Style style) {
        return put(row, column, DisplayText.fit(text, columns - column + 1), style);
    }

    /** As {@link #put(int, int, String, Style)}, for text already made safe. */
    public int put(int row, int column, DisplayText text, Style style) {
        int at = column;
        for (Glyph glyph : text.glyphs()) {
            putGlyph(row, at, glyph, glyph.replaced() ? style.flipped() : style);
            at += glyph.width();
        }
        return at;
    }

    /**
     * Writes exactly {@code width} columns: text that is longer is cut, the rest is filled with blanks of the style.
     */
    public int putPadded(Span span, String text, Style style) {
        fill(span, style);
        put(span.row(), span.column(), DisplayText.fit(text, span.width()), style);
        return span.column() + span.width();
    }

    /** Writes the text so that it ends with the span; text that is longer loses its end. */
    public void putRight(Span span, String text, Style style) {
        fill(span, style);
        DisplayText fitting = DisplayText.fit(text, span.width());
        put(span.row(), span.column() + span.width() - fitting.width(), fitting, style);
    }

    /** Makes the cells of the span blank. */
    public void fill(Span span, Style style) {
        for (int i = 0; i < span.width(); i++) {
            putGlyph(span.row(), span.column() + i, SPACE, style);
        }
    }

    /** Changes the style and keeps the text. */
    public void restyle(Span span, Style style) {
        for (int column = span.column(); column < span.column() + span.width(); column++) {
            if (isInside(span.row(), column)) {
                int place = place(span.row(), column);
                cells[place] = cells[place].withStyle(style);
            }
        }
    }

    private void putGlyph(int row, int column, Glyph glyph, Style style) {
        if (!isInside(row, column)) {
            return;
        }
        boolean whole = isInside(row, column + glyph.width() - 1);
        for (int i = 0; whole && i < glyph.width(); i++) {
            blankOtherHalf(row, column + i);
        }
        if (!whole) {
            blankOtherHalf(row, column);
            cells[place(row, column)] = Cell.blank(style);
            return;
        }
        cells[place(row, column)] = cell(glyph, style);
        if (glyph.width() == 2) {
            cells[place(row, column + 1)] = Cell.rightHalf(style);
        }
    }

    private static Cell cell(Glyph glyph, Style style) {
        return glyph.equals(SPACE) && style.equals(Style.NORMAL)
                ? Cell.BLANK
                : new Cell(glyph.text(), glyph.width(), style);
    }

    private void blankOtherHalf(int row, int column) {
        int place = place(row, column);
        if (cells[place].width() == 0) {
            cells[place - 1] = Cell.blank(cells[place - 1].style());
        } else if (cells[place].width() == 2) {
            cells[place + 1] = Cell.blank(cells[place + 1].style());
        }
    }

    public void showCursor(int row, int column) {
        cursor = isInside(row, column) ? new Cursor(row, column) : null;
    }

    /** Where the cursor is, empty while it is hidden. */
    public Optional<Cursor> cursor() {
        return Optional.ofNullable(cursor);
    }

    public Grid copy() {
        return new Grid(this);
    }

    /** The text of one row, without trailing blanks. */
    public String line(int row) {
        StringBuilder line = new StringBuilder(columns);
        for (int column = 1; column <= columns; column++) {
            line.append(at(row, column).text());
        }
        return line.toString().stripTrailing();
    }

    /** All rows, each without trailing blanks and ended by a line feed. */
    public String asText() {
        StringBuilder text = new StringBuilder(rows * columns);
        for (int row = 1; row <= rows; row++) {
            text.append(line(row)).append('\n');
        }
        return text.toString();
    }

    private boolean isInside(int row, int column) {
        return row >= 1 && row <= rows && column >= 1 && column <= columns;
    }

    private int place(int row, int column) {
        return (row - 1) * columns + column - 1;
    }
}
