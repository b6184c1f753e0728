package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.TransactionType;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.grid.Span;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.KeyEvent;

/**
 * A list to choose from by typing a number, or with the cursor: the menus, the codes of one menu, or the codes a search found. The
 * command line has the keyboard until the cursor goes down into the list.
 */
final class MenuPanel implements Panel {

    private static final int LEFT = 3;
    private static final int NAME_COLUMN = 9;
    private static final int FIRST_ROW = Canvas.TOP + 1;

    private final Workspace workspace;
    private final Message title;
    private final List<TransactionType> codes;
    private final Kind kind;
    private Optional<Panel> behind = Optional.empty();
    private int at = -1;
    private int from;

    private enum Kind {
        MAIN,
        MENU,
        FOUND
    }

    private MenuPanel(Workspace workspace, Message title, List<TransactionType> codes, Kind kind) {
        this.workspace = workspace;
        this.title = title;
        this.codes = codes;
        this.kind = kind;
    }

    static MenuPanel main(Workspace workspace) {
        return new MenuPanel(workspace, Message.of("menu.title"), CodeLines.of(workspace), Kind.MAIN);
    }

    /** The codes that begin with a digit. */
    static MenuPanel of(Workspace workspace, String digit) {
        List<TransactionType> codes = CodeLines.of(workspace).stream()
                .filter(type -> type.code().startsWith(digit))
                .toList();
        return new MenuPanel(workspace, Message.of("menu." + digit), codes, Kind.MENU);
    }

    /**
     * The codes that words speak of.
     *
     * @param before where the teller is: what F12 goes back to, as it was
     */
    static MenuPanel found(Workspace workspace, String words, Panel before) {
        List<TransactionType> codes = CodeLines.matching(workspace, words);
        MenuPanel list = new MenuPanel(workspace, Message.of("menu.found", words), codes, Kind.FOUND);
        list.behind = Optional.of(before instanceof MenuPanel menu ? menu.behind.orElse(menu) : before);
        return list;
    }

    boolean isEmpty() {
        return codes.isEmpty();
    }

    /** The cursor goes into the list, to its first row. */
    void enter() {
        at = 0;
    }

    /** Nothing is sought any more. A list that was entered stays: the command being typed now is another one. */
    void searchErased() {
        if (kind == Kind.FOUND && at < 0) {
            behind.ifPresent(workspace::show);
            workspace.command(true);
        }
    }

    @Override
    public Message title() {
        return title;
    }

    @Override
    public Panel origin() {
        return behind.map(Panel::origin).orElse(this);
    }

    @Override
    public void paint(Canvas canvas) {
        if (kind == Kind.FOUND && codes.isEmpty()) {
            canvas.grid().put(FIRST_ROW, LEFT, canvas.texts().say("menu.found.none"), Style.NORMAL);
        }
        int room = room();
        from = Math.max(0, Math.min(from, size() - room));
        from = at < 0 ? from : Math.min(Math.max(from, at - room + 1), at);
        for (int i = from; i < Math.min(size(), from + room); i++) {
            int row = FIRST_ROW + i - from;
            line(canvas, row, i);
            if (i == at && canvas.focused()) {
                canvas.grid().restyle(new Span(row, 1, canvas.grid().columns()), Style.VALUE.withReverse());
                canvas.grid().showCursor(row, LEFT);
            }
        }
        if (kind == Kind.MAIN) {
            int row = FIRST_ROW + size() + 1;
            canvas.grid().put(row, LEFT, canvas.texts().say("menu.hint"), Style.NORMAL);
            canvas.grid().put(row + 1, LEFT, canvas.texts().say("menu.hint.search"), Style.NORMAL);
        }
    }

    private void line(Canvas canvas, int row, int i) {
        if (kind == Kind.MAIN) {
            String digit = digits().get(i);
            canvas.grid().put(row, LEFT, digit, Style.VALUE);
            canvas.grid().put(row, NAME_COLUMN, canvas.texts().say("menu." + digit), Style.LABEL);
        } else {
            CodeLines.paint(canvas, row, codes.get(i));
        }
    }

    private List<String> digits() {
        Function<TransactionType, String> digit = type -> type.code().substring(0, 1);
        return codes.stream().map(digit).distinct().sorted().toList();
    }

    private int size() {
        return kind == Kind.MAIN ? digits().size() : codes.size();
    }

    private int room() {
        return workspace.station().display().size().layout().rows() - Frame.ROWS_AROUND - 1;
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.empty();
    }

    @Override
    public boolean press(KeyEvent key) {
        switch (key.key().primary()) {
            case DOWN, TAB -> move(1);
            case UP, BACK_TAB -> up();
            case ENTER -> choose();
            case F7 -> page(-room());
            case F8 -> page(room());
            case F3 -> leave();
            case F10 -> workspace.showLastReceipt();
            case F12, CANCEL -> {
                return goBack();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int rows) {
        at = workspace.stepped(at, rows, size());
    }

    /** Up from the first row leads back to the command line. */
    private void up() {
        if (at <= 0) {
            at = -1;
            workspace.command(true);
        } else {
            move(-1);
        }
    }

    private void page(int rows) {
        if (size() <= room()) {
            workspace.bell();
        } else if (workspace.isCommanding()) {
            from += rows;
        } else {
            move(rows);
        }
    }

    private void choose() {
        if (at < 0 || at >= size()) {
            workspace.bell();
            return;
        }
        String command = kind == Kind.MAIN ? digits().get(at) : codes.get(at).code();
        workspace.commandLine().clear();
        new Commands(workspace).run(command);
    }

    private boolean goBack() {
        if (kind == Kind.MAIN) {
            return false;
        }
        workspace.commandLine().clear();
        behind.ifPresentOrElse(workspace::show, workspace::showMenu);
        return true;
    }

    private void leave() {
        if (kind == Kind.MAIN) {
            new Commands(workspace).signOff();
        } else {
            workspace.commandLine().clear();
            workspace.showMenu();
        }
    }

    @Override
    public List<Legend> legends() {
        List<Legend> legends = new ArrayList<>(List.of(Legend.enter("keys.choose"), Legend.HELP));
        legends.add(kind == Kind.MAIN ? Legend.SIGN_OFF : Legend.MENU);
        if (size() > room()) {
            legends.addAll(List.of(Legend.UP, Legend.DOWN));
        }
        legends.add(Legend.RETRIEVE);
        legends.addAll(kind == Kind.MAIN ? List.of(Legend.LOCK, Legend.LANGUAGE) : List.of(Legend.BACK));
        return legends;
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of("menu.help"), Message.of("menu.help.search"));
    }
}
