package org.tellerline.core.transaction;

import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/** What written words may hold: letters, digits, marks and blanks of any script; nothing that steers a terminal or a reader's eye. */
final class WrittenText {

    private static final int MARKS_PER_LETTER = 4;

    private WrittenText() {}

    static Parsed<String> check(String text, int most) {
        String words = text.strip();
        if (words.isEmpty()) {
            return Parsed.wrong(Message.of("field.error.text.empty"));
        }
        if (words.codePointCount(0, words.length()) > most) {
            return Parsed.wrong(Message.of("field.error.text.long", most));
        }
        int marks = 0;
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            int letter = words.codePointAt(i);
            marks = Character.getType(letter) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (!allowed(letter) || marks > MARKS_PER_LETTER) {
                return Parsed.wrong(Message.of("field.error.text.letter", "U+%04X".formatted(letter)));
            }
        }
        return Parsed.value(words);
    }

    private static boolean allowed(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
