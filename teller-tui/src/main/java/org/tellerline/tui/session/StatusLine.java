package org.tellerline.tui.session;

import java.util.OptionalLong;
import org.tellerline.core.text.Texts;
import org.tellerline.tui.grid.Cursor;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;

/** The last row: the link, whether the keyboard waits, what typing does, how long the bank took, where the cursor is. */
final class StatusLine {

    private static final int[] BARS = {9, 18, 22, 26, 32, 38, 45};
    private static final int LINK = 1;
    private static final int LOCK = 10;
    private static final int INSERT = 19;
    private static final int SHAPE = 23;
    private static final int TYPED_AHEAD = 27;
    private static final int ROUND_TRIP = 39;
    private static final int DROPPED = 47;
    private static final int PLACE = 73;
    private static final long SLOWEST_SHOWN = 9999;

    private final Workspace workspace;
    private final TypeAhead typeAhead;

    StatusLine(Workspace workspace, TypeAhead typeAhead) {
        this.workspace = workspace;
        this.typeAhead = typeAhead;
    }

    void paint(Grid grid, Texts texts) {
        int row = grid.rows();
        grid.fill(new Span(row, 1, grid.columns()), Style.STATUS);
        for (int bar : BARS) {
            grid.put(row, bar, "|", Style.STATUS);
        }
        put(grid, LINK, texts.say(workspace.isOffline() ? "status.offline" : "status.link"));
        put(grid, LOCK, lock(texts));
        field(grid, texts);
        if (typeAhead.size() > 0) {
            put(grid, TYPED_AHEAD, "TA " + typeAhead.size());
        }
        put(grid, ROUND_TRIP, millis(workspace.errands().lastMillis()));
        if (typeAhead.dropped() > 0) {
            put(grid, DROPPED, texts.say("status.dropped", typeAhead.dropped()));
        }
        grid.cursor().map(StatusLine::place).ifPresent(place -> put(grid, PLACE, place));
    }

    private void field(Grid grid, Texts texts) {
        if (!workspace.isCommanding()) {
            workspace.top().keyed().ifPresent(form -> {
                put(grid, INSERT, form.isInserting() ? texts.say("status.insert") : "");
                form.current().ifPresent(current -> put(grid, SHAPE, current.isNumeric() ? "NUM" : "ALF"));
            });
        }
    }

    private String lock(Texts texts) {
        if (workspace.errands().isBusy()) {
            return texts.say("status.wait");
        }
        if (typeAhead.dropped() > 0) {
            return texts.say("status.error");
        }
        return workspace.isLocked() ? texts.say("status.lock") : "";
    }

    private static String millis(OptionalLong millis) {
        return millis.isPresent() ? Math.min(millis.getAsLong(), SLOWEST_SHOWN) + "ms" : "";
    }

    private static String place(Cursor cursor) {
        return "R%02d C%03d".formatted(cursor.row(), cursor.column());
    }

    private static void put(Grid grid, int column, String text) {
        grid.put(grid.rows(), column, text, Style.STATUS);
    }
}
