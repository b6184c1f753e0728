package org.tellerline.tui.grid;

/**
 * The size a terminal says it has, which may be anything from 0 x 0.
 *
 * @param rows lines
 * @param columns cells in a line
 */
public record ScreenSize(int rows, int columns) {

    public static final ScreenSize SMALLEST = new ScreenSize(24, 80);
    public static final ScreenSize LARGEST = new ScreenSize(66, 200);

    /** The size to lay screens out for, between {@link #SMALLEST} and {@link #LARGEST}. */
    public ScreenSize layout() {
        return new ScreenSize(
                Math.min(Math.max(rows, SMALLEST.rows), LARGEST.rows),
                Math.min(Math.max(columns, SMALLEST.columns), LARGEST.columns));
    }

    /** Whether part of the smallest screen would be cut off. */
    public boolean isTooSmall() {
        return rows < SMALLEST.rows || columns < SMALLEST.columns;
    }
}
