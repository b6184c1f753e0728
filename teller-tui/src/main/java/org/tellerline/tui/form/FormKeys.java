package org.tellerline.tui.form;

import java.util.Map;
import java.util.regex.Pattern;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyEvent;

/** What each key does to a form. Nothing is judged while typing except whether a field takes the character at all. */
public final class FormKeys {

    private static final Pattern CODE = Pattern.compile("[0-9]{4}");

    private FormKeys() {}

    /**
     * Presses a key.
     *
     * @param previous what the fields held in the entry before, for Dup
     */
    public static Reaction press(Form form, KeyEvent key, Map<String, String> previous) {
        if (key.key() == Key.ENTER) {
            return Reaction.SEND;
        }
        if (key.key() == Key.COMMAND_LINE) {
            return Reaction.COMMAND_LINE;
        }
        return form.current()
                .map(field -> key.isCharacter()
                        ? character(form, field, key.codePoint())
                        : function(form, field, key.key(), previous))
                .orElse(Reaction.NOT_MINE);
    }

    private static Reaction function(Form form, FormField field, Key key, Map<String, String> previous) {
        return switch (key.primary()) {
            case TAB, DOWN -> moved(form, true);
            case BACK_TAB, UP -> moved(form, false);
            case FIELD_EXIT -> exit(form, field);
            case FIELD_MINUS -> minus(form, field);
            case F4 -> Reaction.PROMPT;
            case F2 -> dup(form, field, previous.getOrDefault(field.name(), ""));
            case HOME -> home(field);
            default -> edit(form, field, key.primary());
        };
    }

    private static Reaction edit(Form form, FormField field, Key key) {
        InputField input = field.input();
        switch (key) {
            case LEFT -> input.left();
            case RIGHT -> input.right();
            case INSERT -> form.toggleInserting();
            case ERASE_INPUT -> form.clear();
            case BACKSPACE, DELETE, ERASE_EOF, ERASE_FIELD -> {
                return erase(field, key);
            }
            default -> {
                return Reaction.NOT_MINE;
            }
        }
        return Reaction.TAKEN;
    }

    private static Reaction erase(FormField field, Key key) {
        InputField input = field.input();
        boolean done = true;
        switch (key) {
            case BACKSPACE -> done = input.backspace();
            case DELETE -> done = input.delete();
            case ERASE_EOF -> input.eraseToEnd();
            default -> input.clear();
        }
        field.touched();
        return done ? Reaction.TAKEN : Reaction.REFUSED;
    }

    private static Reaction character(Form form, FormField field, int codePoint) {
        if (codePoint == '?' && field.input().isEmpty() && !field.isSecret()) {
            return Reaction.PROMPT;
        }
        if (field.isNumeric()) {
            switch (codePoint) {
                case '+' -> {
                    return exit(form, field);
                }
                case '-' -> {
                    return minus(form, field);
                }
                case '/', '*' -> {
                    return separator(field, codePoint);
                }
                default -> {}
            }
        }
        if (!field.accepts(codePoint)) {
            return Reaction.REFUSED;
        }
        if (field.isNumeric() && field.input().isJustArrived() && !form.isInserting()) {
            // Half of an amount before must not become part of the new one: 500 over 9000 is not 5000.
            field.input().clear();
        }
        if (!field.input().type(codePoint, form.isInserting())) {
            return Reaction.REFUSED;
        }
        field.touched();
        boolean full = field.isNumeric() && !field.isAmount() && field.input().isFilledUp();
        return full && !form.isLast() ? moved(form, true) : Reaction.TAKEN;
    }

    /** No number has a separator in it: whoever keys one means the command line. */
    private static Reaction separator(FormField field, int codePoint) {
        if (field.input().isEmpty() && codePoint == '/') {
            return Reaction.COMMAND_LINE;
        }
        return CODE.matcher(field.text()).matches() ? Reaction.COMMAND_BEGUN : Reaction.REFUSED;
    }

    /** Erases what is behind the cursor and goes on. */
    private static Reaction exit(Form form, FormField field) {
        if (!field.input().isAtStart()) {
            field.input().eraseToEnd();
        }
        return moved(form, true);
    }

    private static Reaction minus(Form form, FormField field) {
        if (!field.isAmount() || field.input().isEmpty()) {
            return Reaction.REFUSED;
        }
        field.input().set("-" + field.text());
        field.touched();
        return moved(form, true);
    }

    private static Reaction dup(Form form, FormField field, String before) {
        if (before.isEmpty() || field.isSecret()) {
            return Reaction.REFUSED;
        }
        field.input().set(before);
        field.touched();
        return form.isLast() ? Reaction.LEFT_FIELD : moved(form, true);
    }

    /** To the start of the field; there already, on to the command line. */
    private static Reaction home(FormField field) {
        if (field.input().isAtStart()) {
            return Reaction.COMMAND_LINE;
        }
        field.input().home();
        return Reaction.TAKEN;
    }

    private static Reaction moved(Form form, boolean forward) {
        if (forward) {
            form.next();
        } else {
            form.previous();
        }
        return Reaction.LEFT_FIELD;
    }
}
