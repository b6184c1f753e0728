package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.View;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;

/** Places the columns of a table: each as wide as its widest value, money to the right. */
final class TableLayout {

    private static final int LEFT = 2;
    private static final int GAP = 2;
    private static final int WIDEST = 30;

    private final View.Table table;
    private final Canvas canvas;
    private final int first;

    /** Lays the table out from that column on. */
    TableLayout(View.Table table, Canvas canvas, int first) {
        this.table = table;
        this.canvas = canvas;
        this.first = first;
    }

    void heading(int row, int marked) {
        canvas.grid().fill(new Span(row, 1, canvas.grid().columns()), Style.LABEL);
        for (Place place : places()) {
            String heading = canvas.texts().say(table.columns().get(place.column()));
            Style style = place.column() == marked ? Style.LABEL.withReverse() : Style.LABEL.withUnderline();
            put(place.on(row), heading, place.right(), style);
        }
    }

    void row(int row, List<Datum> values) {
        for (Place place : places()) {
            put(place.on(row), canvas.words().show(values.get(place.column())), place.right(), Style.VALUE);
        }
    }

    private void put(Span span, String text, boolean right, Style style) {
        if (right) {
            canvas.grid().putRight(span, text, style);
        } else {
            canvas.grid().putPadded(span, text, style);
        }
    }

    /** Whether columns are left over on the right. */
    boolean goesOn() {
        List<Place> places = places();
        return places.get(places.size() - 1).column() < table.columns().size() - 1;
    }

    private record Place(int column, int left, int width, boolean right) {
        Span on(int row) {
            return new Span(row, left, width);
        }
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        int left = LEFT;
        for (int column = first; column < table.columns().size(); column++) {
            int width = width(column);
            if (left + width > canvas.grid().columns() && !places.isEmpty()) {
                break;
            }
            places.add(new Place(column, left, width, isMoney(column)));
            left += width + GAP;
        }
        return places;
    }

    private int width(int column) {
        int heading = CellWidth.of(canvas.texts().say(table.columns().get(column)));
        int widest = table.rows().stream()
                .mapToInt(row -> CellWidth.of(canvas.words().show(row.get(column))))
                .max()
                .orElse(0);
        return Math.min(Math.max(heading, widest), WIDEST);
    }

    private boolean isMoney(int column) {
        return table.rows().stream().anyMatch(row -> row.get(column).kind() == Datum.Kind.MONEY);
    }
}
