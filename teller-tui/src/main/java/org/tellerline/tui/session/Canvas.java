package org.tellerline.tui.session;

import java.time.ZoneId;
import org.tellerline.core.text.Texts;
import org.tellerline.tui.grid.Grid;

/**
 * Where a panel paints.
 *
 * @param focused whether the keyboard is the panel's; otherwise the cursor stands in the command line
 */
record Canvas(Grid grid, Texts texts, ZoneId zone, boolean focused) {

    /** First row of the body. */
    static final int TOP = 4;

    private static final int ROWS_BELOW = 4;

    /** Last row of the body. */
    int bottom() {
        return grid.rows() - ROWS_BELOW;
    }

    /** The row where a review asks for its Enter. */
    int confirmRow() {
        return bottom() + 1;
    }

    int bodyRows() {
        return bottom() - TOP + 1;
    }

    Words words() {
        return new Words(texts, zone);
    }
}
