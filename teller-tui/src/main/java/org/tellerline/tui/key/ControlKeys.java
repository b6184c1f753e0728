package org.tellerline.tui.key;

/** The single bytes below space, and DEL. Ctrl-Q, Ctrl-S and Ctrl-Z stay unbound: a tty driver may eat them. */
final class ControlKeys {

    static final int CTRL_C = 0x03;
    static final int BELL = 0x07;
    static final int TAB = 0x09;
    static final int LINE_FEED = 0x0A;
    static final int RETURN = 0x0D;
    static final int CANCEL = 0x18;
    static final int SUBSTITUTE = 0x1A;
    static final int ESCAPE = 0x1B;
    static final int DELETE = 0x7F;

    private ControlKeys() {}

    static boolean isControl(int b) {
        return b < 0x20 || b == DELETE;
    }

    static Key of(int b) {
        return switch (b) {
            case CTRL_C -> Key.CLEAR_COMMAND;
            case BELL -> Key.F1;
            case TAB -> Key.TAB;
            case LINE_FEED, RETURN -> Key.ENTER;
            case 0x08, DELETE -> Key.BACKSPACE;
            default -> letter((char) (b + '@'));
        };
    }

    private static Key letter(char ctrl) {
        return switch (ctrl) {
            case 'D' -> Key.DUP;
            case 'E' -> Key.FIELD_EXIT;
            case 'K' -> Key.ERASE_EOF;
            case 'L' -> Key.REPAINT;
            case 'N' -> Key.DOWN;
            case 'O' -> Key.COMMAND_LINE;
            case 'P' -> Key.UP;
            case 'R' -> Key.RESET;
            case 'T' -> Key.FIELD_MINUS;
            case 'U' -> Key.ERASE_INPUT;
            case 'W' -> Key.ERASE_FIELD;
            case 'X' -> Key.LOCK;
            case 'Y' -> Key.LANGUAGE;
            default -> Key.UNKNOWN;
        };
    }
}
