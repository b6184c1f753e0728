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
import org.tellerline.tui.key.Key;
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

        /** What help says of the pieces that the desk proposes; empty where only the count tells which they are. */
        default Optional<Message> proposes() {
            return Optional.empty();
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
        currencies(canvas.grid());
        heading(canvas);
        List<FormField> rows = sheet().rows();
        int room = canvas.bodyRows() - ROWS_ABOVE_LIST;
        int current = sheet().form().current().map(rows::indexOf).orElse(0);
        int from = Math.max(0, Math.min(current - room + 1, rows.size() - room));
        int end = Math.min(rows.size(), from + room);
        for (int i = from; i < end; i++) {
            line(canvas, Canvas.TOP + ROWS_ABOVE_LIST + i - from, i);
        }
        canvas.grid().put(Canvas.TOP + ROWS_ABOVE_LIST, 1, from > 0 ? "^" : "", Style.LABEL);
        canvas.grid().put(canvas.bottom(), 1, end < rows.size() ? "v" : "", Style.LABEL);
        canvas.grid().put(canvas.confirmRow(), LEFT, foot(canvas.texts()), Style.BANNER);
    }

    /** All currencies with what was counted of them so far; where they find no room, those about the one that is counted. */
    private void currencies(Grid grid) {
        List<String> tabs = sheets.stream().map(this::tab).toList();
        int room = grid.columns() - FACE_COLUMN - 1;
        int from = 0;
        while (from < page && width(tabs.subList(from, page + 1)) > room) {
            from++;
        }
        grid.put(Canvas.TOP, 1, from > 0 ? "<" : "", Style.LABEL);
        int column = FACE_COLUMN;
        for (int i = from; i < tabs.size(); i++) {
            if (width(tabs.subList(from, i + 1)) > room) {
                grid.put(Canvas.TOP, grid.columns(), ">", Style.LABEL);
                return;
            }
            column = grid.put(Canvas.TOP, column, tabs.get(i), i == page ? Style.LABEL.withReverse() : Style.LABEL) + 1;
        }
    }

    private String tab(CountSheet each) {
        String total = sheets.size() > 1 ? each.pieces().total().grouped() + " " : "";
        return " " + each.currency().code() + " " + total;
    }

    private static int width(List<String> tabs) {
        return tabs.stream().mapToInt(tab -> tab.length() + 1).sum();
    }

    private void heading(Canvas canvas) {
        Grid grid = canvas.grid();
        Texts texts = canvas.texts();
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
        grid.putRight(new Span(row, FACE_COLUMN, FACE_CELLS), sheet().face(i), Style.VALUE);
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

    /** What the answers add up to; the faces are asked for one by one. */
    @Override
    public List<String> aloud(Texts texts) {
        return List.of(Reader.punctuated(foot(texts)));
    }

    @Override
    public boolean goesOn() {
        return page < sheets.size() - 1;
    }

    private String foot(Texts texts) {
        Money total = sheet().pieces().total();
        String counted = texts.say(
                "count.total",
                Words.count(sheet().pieceCount()),
                total.currency().code(),
                total.grouped());
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
        boolean back = key.key().primary() == Key.BACK_TAB || key.key().primary() == Key.UP;
        boolean atEdge = back
                ? sheet().form().isCurrent(sheet().rows().get(0))
                : sheet().form().isLast();
        switch (FormKeys.press(sheet().form(), key, sheet().before())) {
            case TAKEN -> workspace.hush();
            case LEFT_FIELD -> {
                workspace.hush();
                across(atEdge, back);
            }
            case SEND -> use.take(sheets.stream().map(CountSheet::pieces).toList());
            case COMMAND_LINE -> workspace.command(true);
            case NOT_MINE -> {
                return false;
            }
            default -> workspace.bell();
        }
        return true;
    }

    /** From the last face of a currency to the first one of the next, and back. */
    private void across(boolean atEdge, boolean back) {
        if (atEdge && sheets.size() > 1) {
            page = (page + (back ? sheets.size() - 1 : 1)) % sheets.size();
            if (back) {
                sheet().form().last();
            } else {
                sheet().form().first();
            }
        }
    }

    private void propose() {
        if (use.proposes().isPresent()) {
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
            sheet().form().current().ifPresent(field -> field.input().arrive());
        }
    }

    @Override
    public List<Legend> legends() {
        List<Legend> legends = new ArrayList<>(List.of(Legend.enter("keys.take"), Legend.HELP));
        Legend.addIf(!sheet().before().isEmpty(), legends, Legend.DUP);
        legends.add(Legend.MENU);
        Legend.addIf(use.proposes().isPresent(), legends, Legend.PROPOSE);
        Legend.addIf(sheets.size() > 1, legends, new Legend("F7/F8", "keys.currency"));
        legends.add(Legend.BACK);
        return legends;
    }

    @Override
    public List<Message> help() {
        List<Message> help = new ArrayList<>(List.of(Message.of("count.help")));
        use.proposes().ifPresent(help::add);
        if (sheets.size() > 1) {
            help.add(Message.of("count.help.currencies"));
        }
        return help;
    }
}
