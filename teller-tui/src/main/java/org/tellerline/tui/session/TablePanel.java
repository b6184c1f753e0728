package org.tellerline.tui.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.View;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.KeyEvent;

/** The answer to a question about many things: pages of rows, in the order of any column, shifted where it is too wide. */
final class TablePanel extends ViewPanel {

    private static final int LEFT = 2;
    private static final int HEADING_ROWS = 1;

    private final View.Table table;
    private final ColumnWidths widths;
    private List<List<Datum>> rows;
    private int shift;
    private int marked;
    private boolean follows;
    private boolean falling;
    private boolean goesOn;

    TablePanel(Workspace workspace, FormPanel panel, View.Table table) {
        super(workspace, panel);
        this.table = table;
        this.widths = new ColumnWidths(table);
        this.rows = table.rows();
    }

    @Override
    int size() {
        return rows.size();
    }

    @Override
    int page() {
        return super.page() - HEADING_ROWS;
    }

    @Override
    public void paint(Canvas canvas) {
        TableLayout layout = layout(canvas);
        goesOn = layout.goesOn();
        from(Math.min(from(), rows.size() - 1));
        layout.heading(Canvas.TOP, marked);
        int end = Math.min(from() + page(), rows.size());
        for (int i = from(); i < end; i++) {
            layout.row(Canvas.TOP + HEADING_ROWS + i - from(), rows.get(i));
        }
        canvas.grid().put(canvas.confirmRow(), LEFT, canvas.texts().say(foot(end)), Style.BANNER);
    }

    /** What was just marked is brought onto the screen, from the left, so that it comes with as much before it as there can be. */
    private TableLayout layout(Canvas canvas) {
        shift = follows ? 0 : shift;
        TableLayout layout = TableLayout.of(widths, canvas, shift);
        while (follows && !layout.shows(marked) && layout.goesOn()) {
            shift++;
            layout = TableLayout.of(widths, canvas, shift);
        }
        follows = false;
        return layout;
    }

    /** Each row with the names of its columns, all of them: a voice has no columns to compare. */
    @Override
    public List<String> aloud(Texts texts) {
        Words words = new Words(texts, workspace().station().bank().clock().zone());
        int end = Math.min(from() + page(), rows.size());
        List<String> lines = new ArrayList<>();
        for (int i = from(); i < end; i++) {
            lines.add((i + 1) + ". " + aloud(words, table, rows.get(i)));
        }
        lines.add(texts.say(foot(end)));
        return lines;
    }

    /** One row, each value behind the name of its column. */
    static String aloud(Words words, View.Table table, List<Datum> row) {
        return IntStream.range(0, row.size())
                .filter(column -> !row.get(column).text().isEmpty())
                .mapToObj(column -> words.texts().say(table.columns().get(column)) + " " + words.show(row.get(column)))
                .collect(Collectors.joining("; "));
    }

    private Message foot(int end) {
        if (rows.isEmpty()) {
            return Message.of("table.empty");
        }
        return Message.of(
                table.complete() ? "table.rows" : "table.rows.cut",
                Words.count(from() + 1),
                Words.count(end),
                Words.count(rows.size()));
    }

    @Override
    public boolean press(KeyEvent key) {
        switch (key.key().primary()) {
            case F10 -> shift(-1);
            case F11 -> shift(1);
            case TAB -> mark(marked + 1);
            case BACK_TAB -> mark(marked + table.columns().size() - 1);
            case F6 -> sort();
            default -> {
                return super.press(key);
            }
        }
        return true;
    }

    private void mark(int column) {
        marked = column % table.columns().size();
        follows = true;
    }

    private void shift(int screens) {
        if (screens > 0 ? goesOn : shift > 0) {
            shift += screens;
        } else {
            workspace().bell();
        }
    }

    /** Orders the rows by the marked column; again, the other way round. */
    private void sort() {
        Comparator<List<Datum>> order = Comparator.comparing(row -> row.get(marked), TablePanel::compare);
        List<List<Datum>> sorted = new ArrayList<>(table.rows());
        sorted.sort(falling ? order.reversed() : order);
        rows = sorted;
        falling = !falling;
        from(0);
    }

    private static int compare(Datum one, Datum other) {
        return one.isAmount() && other.isAmount()
                ? amount(one).compareTo(amount(other))
                : one.text().compareTo(other.text());
    }

    private static BigDecimal amount(Datum money) {
        return new BigDecimal(money.text().substring(money.text().indexOf(' ') + 1));
    }

    @Override
    public List<Legend> legends() {
        List<Legend> sorts = new ArrayList<>();
        Legend.addIf(rows.size() > 1, sorts, Legend.COLUMN);
        Legend.addIf(rows.size() > 1, sorts, Legend.SORT);
        List<Legend> shifts = new ArrayList<>();
        Legend.addIf(shift > 0, shifts, Legend.LEFT);
        Legend.addIf(goesOn, shifts, Legend.RIGHT);
        return legends(sorts, shifts);
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of("table.help"));
    }
}
