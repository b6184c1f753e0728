package org.tellerline.core.paper;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/**
 * Text as it may go on paper. What cannot be printed stands there as a mark and its code point, {@code 〓[U+202E]}: nothing steers a
 * printer or a reader's eye, and nothing is lost without a trace.
 */
final class Printable {

    private static final char GETA = '〓';

    private Printable() {}

    /** For printers that have a character for everything. */
    static String text(String raw) {
        return text(raw, codePoint -> true);
    }

    /**
     * Replaces what cannot be printed.
     *
     * @param drawn whether there is a glyph for a character
     */
    static String text(String raw, IntPredicate drawn) {
        StringBuilder text = new StringBuilder();
        Normalizer.normalize(raw, Normalizer.Form.NFC).codePoints().forEach(codePoint -> {
            int ideograph = withoutRadical(codePoint);
            if (isVisible(ideograph) && drawn.test(ideograph)) {
                text.appendCodePoint(ideograph == '\u00A0' ? ' ' : ideograph);
            } else {
                text.append(GETA).append("[U+%04X]".formatted(codePoint));
            }
        });
        return text.toString();
    }

    /** Dictionary radicals look like the ideographs they are made of; whoever copies a name from a PDF wants the ideograph. */
    private static int withoutRadical(int codePoint) {
        return codePoint >= 0x2E80 && codePoint < 0x2FE0
                ? Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                        .codePointAt(0)
                : codePoint;
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ' || codePoint == '\u00A0' || codePoint == '\u3000';
            default -> !isBlank(codePoint);
        };
    }

    /** Letters and marks to Unicode, nothing to the eye: fillers and variation selectors. */
    private static boolean isBlank(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFC -> true;
            default ->
                (codePoint >= 0x180B && codePoint <= 0x180F)
                        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                        || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
        };
    }
}
