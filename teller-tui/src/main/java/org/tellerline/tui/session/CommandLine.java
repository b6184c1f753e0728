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

    /** The command as typed; it is remembered, and the field is empty for the next. */
    String take() {
        String command = input.text().strip();
        input.clear();
        if (!command.isEmpty()) {
            given.remove(command);
            given.add(command);
            if (given.size() > REMEMBERED) {
                given.remove(0);
            }
        }
        retrieved = given.size();
        return command;
    }

    /** The last command is not brought back: it held what nobody may read. */
    void forgetLast() {
        if (!given.isEmpty()) {
            given.remove(given.size() - 1);
        }
        retrieved = given.size();
    }

    /** Brings the command before back into the field; false where there is none. */
    boolean retrieve() {
        if (given.isEmpty()) {
            return false;
        }
        retrieved = (retrieved + given.size() - 1) % given.size();
        input.set(given.get(retrieved));
        return true;
    }

    void begin(String command) {
        input.set(command);
    }

    void clear() {
        input.clear();
    }

    void forget() {
        input.clear();
        given.clear();
        retrieved = 0;
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
            case ERASE_FIELD, ERASE_INPUT, CLEAR_COMMAND -> input.clear();
            default -> {
                return false;
            }
        }
        return true;
    }
}
