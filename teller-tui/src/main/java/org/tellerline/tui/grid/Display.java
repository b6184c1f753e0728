package org.tellerline.tui.grid;

import java.util.List;

/** Something that shows grids. All methods may be called from any one thread at a time. */
public interface Display {

    /** The present size, as the terminal says. */
    ScreenSize size();

    /**
     * Shows the grid; a grid larger than the display is cut. A terminal that has gone is no error: its reader says so.
     *
     * @return {@link System#nanoTime()} after the last byte was handed over. A key stamped earlier was pressed without
     *     having seen this grid
     */
    long show(Grid grid);

    void bell();

    /**
     * Prints lines on the printer that hangs on the display, and nothing else that could reach it.
     *
     * @return false where there is none
     */
    default boolean print(List<String> lines) {
        return false;
    }

    /** Forgets what the terminal is believed to show and sends the last grid whole. */
    void repaint();

    /**
     * Shows everything in the colours of another theme from now on.
     *
     * @return false, and nothing changed, where the display cannot
     */
    default boolean recolour(Theme theme) {
        return false;
    }

    /**
     * Is read aloud by the line from now on, or painted again.
     *
     * @return false where the display cannot
     */
    default boolean linear(boolean on) {
        return false;
    }

    /** Clears the scroll-back, so that nobody can page up to customers' data after a lock or sign-off. */
    void forgetHistory();
}
