package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.form.FormField;
import org.tellerline.tui.form.FormKeys;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.KeyEvent;

/**
 * Cash counted face by face: how many of each, what the line is worth, what all is worth. Several currencies are several sheets,
 * one page each. What becomes of the count is its {@link Use}.
 */
final class CountPanel implements Panel {

    private static final int LEFT = 2;
    private static final int FACE_COLUMN = 3;
    private static final int FACE_CELLS = 14;
    private static final int COUNT_COLUMN = 26;
    private static final int WORTH_COLUMN = 40;
    private static final int WORTH_CELLS = 24;
    private static final int ROWS_ABOVE_LIST = 2;

    private final Workspace workspace;
    private final Use use;
    private final List<CountSheet> sheets;
    private int page;

    CountPanel(Workspace workspace, Use use, List<CountSheet> sheets) {
        this.workspace = workspace;
        this.use = use;
        this.sheets = List.copyOf(sheets);
    }

    /** What a count is for. */
    interface Use {

        Message title();

        String code();

        /** The count is done: the pieces of each sheet, in order. */
        void take(List<Pieces> counted);

        /** The count is not wanted. */
        void leave();

        /** Whether the desk can say which pieces it should be. */
        default boolean proposes() {
            return false;
        }

        /** Asks the desk and fills the sheet. */
        default void propose(CountSheet sheet) {}
    }

    private CountSheet sheet() {
        return sheets.get(page);
    }

    @Override
    public Message title() {
        return use.title();
    }

    @Override
    public String code() {
        return use.code();
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.of(sheet().form());
    }

    @Override
    public void paint(Canvas canvas) {
        heading(canvas);
        List<FormField> rows = sheet().rows();
        int room = canvas.bodyRows() - ROWS_ABOVE_LIST;
        int current = sheet().form().current().map(rows::indexOf).orElse(0);
        int from = Math.max(0, Math.min(current - room + 1, rows.size() - room));
        for (int i = from; i < Math.min(rows.size(), from + room); i++) {
            line(canvas, Canvas.TOP + ROWS_ABOVE_LIST + i - from, i);
        }
        canvas.grid().put(canvas.confirmRow(), LEFT, foot(canvas.texts()), Style.BANNER);
    }

    private void heading(Canvas canvas) {
        Grid grid = canvas.grid();
        Texts texts = canvas.texts();
        int column = FACE_COLUMN;
        for (CountSheet each : sheets) {
            Style style = each == sheet() ? Style.LABEL.withReverse() : Style.LABEL;
            column = grid.put(Canvas.TOP, column, " " + each.currency().code() + " ", style) + 1;
        }
        int row = Canvas.TOP + 1;
        grid.putRight(new Span(row, FACE_COLUMN, FACE_CELLS), texts.say("count.face"), Style.LABEL.withUnderline());
        int cells = sheet().rows().get(0).input().cells();
        grid.putRight(new Span(row, COUNT_COLUMN, cells), texts.say("count.count"), Style.LABEL.withUnderline());
        grid.putRight(new Span(row, WORTH_COLUMN, WORTH_CELLS), texts.say("count.worth"), Style.LABEL.withUnderline());
    }

    private void line(Canvas canvas, int row, int i) {
        Grid grid = canvas.grid();
        FormField field = sheet().rows().get(i);
        boolean here = canvas.focused() && sheet().form().isCurrent(field);
        grid.putRight(new Span(row, FACE_COLUMN, FACE_CELLS), field.name(), Style.VALUE);
        Span span = new Span(row, COUNT_COLUMN, field.input().cells());
        if (here) {
            grid.putPadded(span, field.input().visible(), Style.CURRENT_INPUT);
            grid.showCursor(row, COUNT_COLUMN + field.input().cursorCell());
        } else {
            grid.putRight(span, field.input().visible(), Style.INPUT);
        }
        Money worth = sheet().worth(i);
        grid.putRight(new Span(row, WORTH_COLUMN, WORTH_CELLS), worth.isZero() ? "" : worth.grouped(), Style.VALUE);
    }

    private String foot(Texts texts) {
        Money total = sheet().pieces().total();
        String counted =
                texts.say("count.total", sheet().pieceCount(), total.currency().code(), total.grouped());
        return sheet().amount()
                .map(amount -> counted + "   " + texts.say(against(total, amount)))
                .orElse(counted);
    }

    private static Message against(Money total, Money amount) {
        int order = total.compareTo(amount);
        if (order == 0) {
            return Message.of("count.exact", amount.grouped());
        }
        return order < 0
                ? Message.of(
                        "count.short", amount.grouped(), amount.minus(total).grouped())
                : Message.of("count.over", amount.grouped(), total.minus(amount).grouped());
    }

    @Override
    public boolean press(KeyEvent key) {
        switch (key.key().primary()) {
            case F5 -> propose();
            case F7 -> turn(-1);
            case F8 -> turn(1);
            case F3 -> workspace.showMenu();
            case F12, CANCEL -> use.leave();
            default -> {
                return edit(key);
            }
        }
        return true;
    }

    private boolean edit(KeyEvent key) {
        switch (FormKeys.press(sheet().form(), key, sheet().before())) {
            case TAKEN, LEFT_FIELD -> workspace.hush();
            case SEND -> use.take(sheets.stream().map(CountSheet::pieces).toList());
            case COMMAND_LINE -> workspace.command(true);
            case NOT_MINE -> {
                return false;
            }
            default -> workspace.bell();
        }
        return true;
    }

    private void propose() {
        if (use.proposes()) {
            use.propose(sheet());
        } else {
            workspace.bell();
        }
    }

    private void turn(int pages) {
        int to = page + pages;
        if (to < 0 || to >= sheets.size()) {
            workspace.bell();
        } else {
            page = to;
        }
    }

    @Override
    public List<Legend> legends() {
        List<Legend> legends = new ArrayList<>(List.of(Legend.enter("keys.take"), Legend.HELP));
        if (!sheet().before().isEmpty()) {
            legends.add(Legend.DUP);
        }
        legends.add(Legend.MENU);
        if (use.proposes()) {
            legends.add(Legend.PROPOSE);
        }
        if (sheets.size() > 1) {
            legends.add(new Legend("F7/F8", "keys.currency"));
        }
        legends.add(Legend.BACK);
        return legends;
    }

    @Override
    public List<Message> help() {
        List<Message> help = new ArrayList<>(List.of(Message.of("count.help")));
        if (use.proposes()) {
            help.add(Message.of("count.help.propose"));
        }
        if (sheets.size() > 1) {
            help.add(Message.of("count.help.currencies"));
        }
        return help;
    }
}
