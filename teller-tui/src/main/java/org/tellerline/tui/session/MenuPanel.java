package org.tellerline.tui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.TransactionType;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.key.KeyEvent;

/** A list to choose from by typing its number: the menus, the codes of one menu, or the codes a search found. */
final class MenuPanel implements Panel {

    private static final int LEFT = 3;
    private static final int NAME_COLUMN = 9;

    private final Workspace workspace;
    private final Message title;
    private final List<TransactionType> codes;
    private final boolean isMain;

    private MenuPanel(Workspace workspace, Message title, List<TransactionType> codes, boolean isMain) {
        this.workspace = workspace;
        this.title = title;
        this.codes = codes;
        this.isMain = isMain;
    }

    static MenuPanel main(Workspace workspace) {
        return new MenuPanel(workspace, Message.of("menu.title"), CodeLines.of(workspace), true);
    }

    /** The codes that begin with a digit. */
    static MenuPanel of(Workspace workspace, String digit) {
        List<TransactionType> codes = CodeLines.of(workspace).stream()
                .filter(type -> type.code().startsWith(digit))
                .toList();
        return new MenuPanel(workspace, Message.of("menu." + digit), codes, false);
    }

    static MenuPanel found(Workspace workspace, String word) {
        List<TransactionType> codes = CodeLines.matching(workspace, word);
        return new MenuPanel(workspace, Message.of("menu.found", word), codes, false);
    }

    boolean isEmpty() {
        return codes.isEmpty();
    }

    @Override
    public Message title() {
        return title;
    }

    @Override
    public void paint(Canvas canvas) {
        int row = Canvas.TOP + 1;
        if (isMain) {
            for (String digit : digits()) {
                canvas.grid().put(row, LEFT, digit, Style.VALUE);
                canvas.grid().put(row, NAME_COLUMN, canvas.texts().say("menu." + digit), Style.LABEL);
                row++;
            }
            canvas.grid().put(row + 1, LEFT, canvas.texts().say("menu.hint"), Style.NORMAL);
            canvas.grid().put(row + 2, LEFT, canvas.texts().say("menu.hint.search"), Style.NORMAL);
            return;
        }
        for (TransactionType type : codes) {
            if (row <= canvas.bottom()) {
                CodeLines.paint(canvas, row, type);
            }
            row++;
        }
    }

    private List<String> digits() {
        Function<TransactionType, String> digit = type -> type.code().substring(0, 1);
        return codes.stream().map(digit).distinct().sorted().toList();
    }

    @Override
    public Optional<Form> keyed() {
        return Optional.empty();
    }

    @Override
    public boolean press(KeyEvent key) {
        switch (key.key()) {
            case F3 -> leave();
            case F12, CANCEL -> {
                if (isMain) {
                    return false;
                }
                workspace.showMenu();
            }
            case F10 -> workspace.showLastReceipt();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void leave() {
        if (isMain) {
            new Commands(workspace).signOff();
        } else {
            workspace.showMenu();
        }
    }

    @Override
    public List<Legend> legends() {
        return isMain
                ? List.of(
                        Legend.enter("keys.choose"),
                        Legend.HELP,
                        Legend.SIGN_OFF,
                        Legend.RETRIEVE,
                        Legend.LOCK,
                        Legend.LANGUAGE)
                : List.of(Legend.enter("keys.choose"), Legend.HELP, Legend.MENU, Legend.RETRIEVE, Legend.BACK);
    }

    @Override
    public List<Message> help() {
        return List.of(Message.of("menu.help"), Message.of("menu.help.search"));
    }
}
