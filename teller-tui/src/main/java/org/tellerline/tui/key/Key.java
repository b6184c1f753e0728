package org.tellerline.tui.key;

import java.util.List;

/**
 * What a key press means before any form has seen it. Several keys are second spellings of another, see
 * {@link #primary()}.
 */
public enum Key {
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12,
    /** More keys: Shift-F12 or Esc +. */
    F24,
    /** Send. CR, LF, CR LF and CR NUL all come as one Enter. */
    ENTER,
    TAB,
    BACK_TAB,
    UP,
    DOWN,
    LEFT,
    RIGHT,
    /** Start of the field; twice in a row it is the way to the command line. */
    HOME,
    END,
    PAGE_UP,
    PAGE_DOWN,
    INSERT,
    DELETE,
    BACKSPACE,
    /** Ctrl-E; a numeric field treats the character {@code +} the same. */
    FIELD_EXIT,
    /** Ctrl-T; a numeric field treats the character {@code -} the same. */
    FIELD_MINUS,
    DUP,
    ERASE_EOF,
    ERASE_FIELD,
    ERASE_INPUT,
    COMMAND_LINE,
    LOCK,
    LANGUAGE,
    RESET,
    /** Ctrl-C: empties the command line and never ends the program. */
    CLEAR_COMMAND,
    /** Ctrl-L: paint the screen again, read nothing. */
    REPAINT,
    /** Esc Esc, or Esc alone for a second: takes back a locked keyboard first, else one step back as F12. */
    CANCEL,
    /** A printable character; the event carries its code point. */
    CHARACTER,
    /** A key or sequence that means nothing here. Shown by a bell at most, never by a character. */
    UNKNOWN;

    private static final Key[] FUNCTION_KEYS = {F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12};

    /** The function key of that number, 1 to 12. */
    public static Key function(int number) {
        return FUNCTION_KEYS[number - 1];
    }

    /** The number of a function key, 1 to 12 or 24; 0 for any other key. */
    public int functionNumber() {
        return this == F24 ? 24 : List.of(FUNCTION_KEYS).indexOf(this) + 1;
    }

    /** The first spelling of the same function: page keys are F7 and F8, Dup is F2, End is Erase-EOF. */
    public Key primary() {
        return switch (this) {
            case PAGE_UP -> F7;
            case PAGE_DOWN -> F8;
            case DUP -> F2;
            case END -> ERASE_EOF;
            default -> this;
        };
    }
}
