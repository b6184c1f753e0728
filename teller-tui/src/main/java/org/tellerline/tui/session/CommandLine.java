package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import org.tellerline.core.transaction.FastPath;
import org.tellerline.tui.form.InputField;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyEvent;

/** The field that takes commands on every screen, and the last commands given. */
final class CommandLine {

    static final int CELLS = 52;
    private static final int REMEMBERED = 20;

    private final InputField input = InputField.window(CELLS, FastPath.LONGEST);
    private final List<String> given = new ArrayList<>();
    private int retrieved;

    InputField input() {
        return input;
    }

    /** The command as typed; the field is empty for the next. */
    String take() {
        String command = input.text().strip();
        clear();
        return command;
    }

    /** A command that may be brought back, which is the caller's to say: a secret may not. */
    void remember(String command) {
        given.remove(command);
        given.add(command);
        if (given.size() > REMEMBERED) {
            given.remove(0);
        }
        retrieved = given.size();
    }

    /** Brings the command before back into the field, from the first on to the last again; false where there is none. */
    boolean retrieve() {
        if (given.isEmpty()) {
            return false;
        }
        retrieved = retrieved == 0 ? given.size() - 1 : retrieved - 1;
        input.set(given.get(retrieved));
        return true;
    }

    /** Whether a command from before stands in the field, so that there is a way forward again. */
    boolean isRetrieving() {
        return retrieved < given.size();
    }

    /** The command after it; behind the last one the field is empty. */
    void forward() {
        retrieved++;
        input.set(retrieved < given.size() ? given.get(retrieved) : "");
    }

    void begin(String command) {
        clear();
        input.set(command);
    }

    void clear() {
        input.clear();
        retrieved = given.size();
    }

    void forget() {
        given.clear();
        clear();
    }

    /** An editing key or a character; false where it could not be done. */
    boolean press(KeyEvent key, boolean inserting) {
        if (key.isCharacter()) {
            return input.type(key.codePoint(), inserting);
        }
        return edit(key.key().primary());
    }

    private boolean edit(Key key) {
        switch (key) {
            case LEFT -> {
                return input.left();
            }
            case RIGHT -> {
                return input.right();
            }
            case BACKSPACE -> {
                return input.backspace();
            }
            case DELETE -> {
                return input.delete();
            }
            case HOME -> input.home();
            case ERASE_EOF -> input.eraseToEnd();
            case ERASE_FIELD, ERASE_INPUT, CLEAR_COMMAND -> clear();
            default -> {
                return false;
            }
        }
        return true;
    }
}
