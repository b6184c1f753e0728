package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.View;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.grid.Wrap;

/**
 * Places the columns of a table: each as wide as its widest value, money to the right. Words for which there is too little room at the
 * edge are cut with a sign, because what they explain stands before them, and come again whole after a shift; nothing else is cut.
 * Whatever it is shifted to, the columns that tell the rows apart stay.
 */
final class TableLayout {

    private static final int LEFT = 2;
    private static final int GAP = 2;
    private static final int LEAST_OF_WORDS = 8;

    private final View.Table table;
    private final Canvas canvas;
    private final List<Place> places;

    /** Lays the table out, shifted by so many screens of columns, or to its end where there are fewer. */
    static TableLayout of(ColumnWidths columns, Canvas canvas, int shift) {
        TableLayout layout = new TableLayout(
                columns, canvas, IntStream.range(0, columns.table().columns().size()));
        for (int i = 0; i < shift && layout.goesOn(); i++) {
            layout = layout.next(columns);
        }
        return layout;
    }

    private TableLayout(ColumnWidths columns, Canvas canvas, IntStream wanted) {
        this.table = columns.table();
        this.canvas = canvas;
        this.places = places(columns, canvas, wanted.toArray());
    }

    /** The columns that are left over behind this layout, beside those that tell the rows apart. */
    private TableLayout next(ColumnWidths columns) {
        IntStream rest = IntStream.range(
                Math.max(whole(), table.heads()), table.columns().size());
        return new TableLayout(columns, canvas, IntStream.concat(IntStream.range(0, table.heads()), rest));
    }

    void heading(int row, int marked) {
        canvas.grid().fill(new Span(row, 1, canvas.grid().columns()), Style.LABEL);
        for (Place place : places) {
            String heading = canvas.texts().say(table.columns().get(place.column()));
            Style style = place.column() == marked ? Style.LABEL.withReverse() : Style.LABEL.withUnderline();
            put(place.on(row), heading, place.right(), style);
        }
    }

    void row(int row, List<Datum> values) {
        for (Place place : places) {
            String text = canvas.words().show(values.get(place.column()));
            String shown = place.alike() ? Wrap.clippedInside(text, place.width()) : text;
            put(place.on(row), shown, place.right(), Style.VALUE);
        }
    }

    private void put(Span span, String text, boolean right, Style style) {
        if (right) {
            canvas.grid().putRight(span, text, style);
        } else {
            canvas.grid().putPadded(span, Wrap.clipped(text, span.width()), style);
        }
    }

    /** Whether the column is on the screen. */
    boolean shows(int column) {
        return places.stream().anyMatch(place -> place.column() == column);
    }

    /** Whether columns are left over on the right. */
    boolean goesOn() {
        return whole() < table.columns().size();
    }

    /** Before which column all stand here whole. */
    private int whole() {
        Place last = places.get(places.size() - 1);
        return last.cut() ? last.column() : last.column() + 1;
    }

    /**
     * Where a column stands.
     *
     * @param cut whether there is too little room for it
     * @param alike whether different texts would then look the same
     */
    private record Place(int column, int left, int width, boolean right, boolean cut, boolean alike) {
        Span on(int row) {
            return new Span(row, left, width);
        }
    }

    private static List<Place> places(ColumnWidths columns, Canvas canvas, int[] wanted) {
        int[] widths = columns.in(canvas.words());
        List<Place> places = new ArrayList<>();
        int left = LEFT;
        for (int column : wanted) {
            int room = canvas.grid().columns() - left;
            boolean cut = widths[column] > room && !places.isEmpty();
            if (cut && (room < LEAST_OF_WORDS || !columns.isWords(column))) {
                break;
            }
            int width = cut ? room : widths[column];
            boolean alike = cut && wouldBeAlike(columns.table(), column, width, canvas.words());
            places.add(new Place(column, left, width, columns.isRight(column), cut, alike));
            if (cut) {
                break;
            }
            left += widths[column] + GAP;
        }
        return places;
    }

    private static boolean wouldBeAlike(View.Table table, int column, int width, Words words) {
        Set<String> texts =
                table.rows().stream().map(row -> words.show(row.get(column))).collect(Collectors.toSet());
        Set<String> cut = new HashSet<>();
        return !texts.stream().allMatch(text -> cut.add(Wrap.clipped(text, width)));
    }
}
