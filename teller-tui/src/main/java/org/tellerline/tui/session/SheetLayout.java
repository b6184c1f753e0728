package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.View;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;

/** A sheet as lines of the screen: short facts two abreast, each table under its heading, a blank line between parts. */
final class SheetLayout {

    private static final int LEFT = 3;
    private static final int LABEL_CELLS = 18;
    private static final int GAP = 1;

    private final Canvas canvas;
    private final int shift;
    private final List<Strip> strips = new ArrayList<>();
    private boolean goesOn;

    /**
     * Lays the sheet out.
     *
     * @param shift how many screens of columns its wide lists are shifted
     */
    SheetLayout(List<View> parts, List<Optional<ColumnWidths>> columns, Canvas canvas, int shift) {
        this.canvas = canvas;
        this.shift = shift;
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                strips.add(new Strip(row -> {}, Optional.empty()));
            }
            if (parts.get(i) instanceof View.Card card) {
                add(card);
            }
            columns.get(i).ifPresent(this::add);
        }
    }

    @FunctionalInterface
    private interface Painter {
        void paint(int row);
    }

    /**
     * One line of the screen.
     *
     * @param heading of the list it stands in, which stays in sight
     */
    private record Strip(Painter painter, Optional<Painter> heading) {}

    int size() {
        return strips.size();
    }

    /** Whether a list has columns left over on the right. */
    boolean goesOn() {
        return goesOn;
    }

    /** Paints the lines from one to before another; a list that began above has its heading in the first of them. */
    void paint(int from, int end) {
        for (int i = from; i < end; i++) {
            Strip strip = strips.get(i);
            Painter painter = i == from ? strip.heading().orElse(strip.painter()) : strip.painter();
            painter.paint(Canvas.TOP + i - from);
        }
    }

    private void add(ColumnWidths columns) {
        TableLayout layout = TableLayout.of(columns, canvas, shift);
        goesOn |= layout.goesOn() && !columns.table().rows().isEmpty();
        Painter heading = row -> layout.heading(row, -1);
        strips.add(new Strip(heading, Optional.empty()));
        for (List<Datum> values : columns.table().rows()) {
            strips.add(new Strip(row -> layout.row(row, values), Optional.of(heading)));
        }
        if (columns.table().rows().isEmpty()) {
            String nothing = canvas.texts().say("table.empty");
            strips.add(new Strip(row -> canvas.grid().put(row, LEFT, nothing, Style.VALUE), Optional.empty()));
        }
    }

    private void add(View.Card card) {
        List<Line> lines = card.lines();
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i);
            boolean paired = i + 1 < lines.size() && isShort(line) && isShort(lines.get(i + 1));
            Line beside = lines.get(paired ? i + 1 : i);
            strips.add(new Strip(
                    row -> {
                        put(row, LEFT, line);
                        if (paired) {
                            put(row, LEFT + half(), beside);
                        }
                    },
                    Optional.empty()));
            i += paired ? 2 : 1;
        }
    }

    private boolean isShort(Line line) {
        return CellWidth.of(canvas.words().show(line.datum())) <= half() - LABEL_CELLS - 2 * GAP;
    }

    private int half() {
        return canvas.grid().columns() / 2 - 1;
    }

    private void put(int row, int column, Line line) {
        String label = canvas.texts().say(line.label());
        int dots = LABEL_CELLS - Math.min(CellWidth.of(label), LABEL_CELLS - 1) - 1;
        canvas.grid().putPadded(new Span(row, column, LABEL_CELLS), label, Style.LABEL);
        canvas.grid().put(row, column + LABEL_CELLS - dots, ".".repeat(dots), Style.LABEL);
        canvas.grid().put(row, column + LABEL_CELLS + GAP, canvas.words().show(line.datum()), Style.VALUE);
    }
}
