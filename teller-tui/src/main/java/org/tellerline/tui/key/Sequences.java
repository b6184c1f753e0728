package org.tellerline.tui.key;

/**
 * What the sequences after an Esc mean, over all terminals at once: their spellings do not clash, so there is no table
 * per {@code TERM} and nothing to set up. Modified keys (Ctrl-F5, Alt-Up) mean nothing, except Shift-Tab and Shift-F12.
 */
final class Sequences {

    static final int PASTE_BEGINS = 200;
    static final int PASTE_ENDS = 201;

    private static final String KEYPAD_LETTERS = " jklmnopqrstuvwxy";
    private static final String KEYPAD_CHARACTERS = " *+,-./0123456789";

    private Sequences() {}

    /** Esc and one more byte: the way to the function keys on keyboards without them. */
    static Key afterEscape(int b) {
        return switch (b) {
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Key.function(b - '0');
            case '0' -> Key.F10;
            case '-' -> Key.F11;
            case '=' -> Key.F12;
            case '+' -> Key.F24;
            case ControlKeys.TAB -> Key.BACK_TAB;
            default -> Key.UNKNOWN;
        };
    }

    /** {@code ESC [ parameters last}. */
    static Key control(String parameters, int last) {
        if (last == '~') {
            return parameters.equals("24;2") ? Key.F24 : numbered(number(parameters));
        }
        if (last == 'Z') {
            return parameters.isEmpty() || parameters.equals("1;2") ? Key.BACK_TAB : Key.UNKNOWN;
        }
        // ESC [ n ; m R is a cursor report, so an F3 spelled with R must come bare
        return parameters.isEmpty() || (parameters.equals("1;1") && last != 'R') ? cursor(last) : Key.UNKNOWN;
    }

    /** The number before a {@code ~}, -1 when it is not a plain one. */
    static int number(String parameters) {
        String digits = parameters.endsWith(";1") ? parameters.substring(0, parameters.length() - 2) : parameters;
        boolean plain =
                !digits.isEmpty() && digits.length() <= 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : -1;
    }

    private static Key numbered(int number) {
        return switch (number) {
            case 1, 7 -> Key.HOME;
            case 2 -> Key.INSERT;
            case 3 -> Key.DELETE;
            case 4, 8 -> Key.END;
            case 5 -> Key.PAGE_UP;
            case 6 -> Key.PAGE_DOWN;
            case 11, 12, 13, 14, 15 -> Key.function(number - 10);
            case 17, 18, 19, 20, 21 -> Key.function(number - 11);
            case 23, 24 -> Key.function(number - 12);
            default -> Key.UNKNOWN;
        };
    }

    private static Key cursor(int last) {
        return switch (last) {
            case 'A' -> Key.UP;
            case 'B' -> Key.DOWN;
            case 'C' -> Key.RIGHT;
            case 'D' -> Key.LEFT;
            case 'F' -> Key.END;
            case 'H' -> Key.HOME;
            case 'P', 'Q', 'R', 'S' -> Key.function(last - 'P' + 1);
            default -> Key.UNKNOWN;
        };
    }

    /** {@code ESC [ [ letter}: F1 to F5 of the Linux console. */
    static Key linuxConsole(int letter) {
        return letter >= 'A' && letter <= 'E' ? Key.function(letter - 'A' + 1) : Key.UNKNOWN;
    }

    /** {@code ESC O letter}, keys only. PuTTY's VT100+ mode continues F1 to F4 with T to Z and {@code [}. */
    static Key single(int letter) {
        return switch (letter) {
            case 'M' -> Key.ENTER;
            case 'I' -> Key.TAB;
            case 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', '[' -> Key.function(letter - 'T' + 5);
            default -> cursor(letter);
        };
    }

    /** The character on a keypad key in application mode, 0 when the letter is none; works with Num Lock off too. */
    static int keypad(int letter) {
        int place = KEYPAD_LETTERS.indexOf(letter);
        return place < 0 ? 0 : KEYPAD_CHARACTERS.charAt(place);
    }
}
