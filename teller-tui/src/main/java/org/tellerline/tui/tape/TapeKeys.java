package org.tellerline.tui.tape;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The key names of tapes and what an xterm sends for them. Names are told apart as VHS does, by exact spelling. */
final class TapeKeys {

    private static final String ESC = "\u001b";
    private static final Map<String, String> KEYS = new HashMap<>();

    static {
        KEYS.put("Enter", "\r");
        KEYS.put("Tab", "\t");
        KEYS.put("Shift+Tab", ESC + "[Z");
        KEYS.put("Space", " ");
        KEYS.put("Backspace", "\u007f");
        KEYS.put("Escape", ESC);
        KEYS.put("Esc", ESC);
        KEYS.put("Up", ESC + "[A");
        KEYS.put("Down", ESC + "[B");
        KEYS.put("Right", ESC + "[C");
        KEYS.put("Left", ESC + "[D");
        KEYS.put("Home", ESC + "[H");
        KEYS.put("End", ESC + "[F");
        KEYS.put("Insert", ESC + "[2~");
        KEYS.put("Delete", ESC + "[3~");
        KEYS.put("PageUp", ESC + "[5~");
        KEYS.put("PageDown", ESC + "[6~");
        KEYS.put("Shift+F12", ESC + "[24;2~");
        KEYS.put("F24", ESC + "[24;2~");
        int[] numbers = {11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24};
        for (int i = 0; i < numbers.length; i++) {
            KEYS.put("F" + (i + 1), ESC + "[" + numbers[i] + "~");
        }
    }

    private TapeKeys() {}

    /** What the key of that name sends; empty when there is none. */
    static Optional<String> bytesOf(String name) {
        if (name.matches("(?i)Ctrl\\+[a-z]")) {
            char letter = name.toUpperCase(Locale.ROOT).charAt(name.length() - 1);
            return Optional.of(Character.toString(letter - '@'));
        }
        return Optional.ofNullable(KEYS.get(name));
    }
}
