package org.tellerline.core.paper;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import org.tellerline.core.text.Letters;

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
            if (Letters.isShowable(ideograph) && drawn.test(ideograph)) {
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
}
