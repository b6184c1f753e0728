package org.tellerline.tui.grid;

import java.util.ArrayList;
import java.util.List;
import org.tellerline.core.text.Letters;

/**
 * Text made safe to show: the only way from data to a screen. What a terminal could obey or a reader not see - control
 * characters, bidirectional overrides, zero-width and unassigned characters, lone surrogates - becomes a visible
 * replacement; a letter keeps at most four combining marks; a character too rare for a cell becomes a geta mark.
 */
public final class DisplayText {

    private static final int MOST_MARKS = 4;

    private final List<Glyph> glyphs;

    private DisplayText(List<Glyph> glyphs) {
        this.glyphs = List.copyOf(glyphs);
    }

    public static DisplayText of(String raw) {
        return fit(raw, Integer.MAX_VALUE);
    }

    /** As much from the start of the text as fits into that many columns. */
    public static DisplayText fit(String raw, int columns) {
        List<Glyph> glyphs = new ArrayList<>();
        int width = 0;
        int marks = 0;
        int next;
        for (int at = 0; at < raw.length(); at = next) {
            int codePoint = raw.codePointAt(at);
            next = at + Character.charCount(codePoint);
            if (isMark(codePoint) && fitsCell(codePoint) && takesMark(glyphs)) {
                marks++;
                if (marks <= MOST_MARKS) {
                    glyphs.set(glyphs.size() - 1, glyphs.get(glyphs.size() - 1).withMark(codePoint));
                }
                continue;
            }
            Glyph glyph = glyph(codePoint);
            width += glyph.width();
            if (width > columns) {
                break;
            }
            glyphs.add(glyph);
            marks = 0;
        }
        return new DisplayText(glyphs);
    }

    private static boolean fitsCell(int codePoint) {
        return codePoint <= Character.MAX_VALUE && Letters.isShowable(codePoint);
    }

    private static boolean takesMark(List<Glyph> glyphs) {
        return !glyphs.isEmpty()
                && !glyphs.get(glyphs.size() - 1).replaced()
                && !glyphs.get(glyphs.size() - 1).equals(Glyph.GETA);
    }

    private static Glyph glyph(int codePoint) {
        if (codePoint >= ' ' && codePoint < Ascii.GLYPHS.length) {
            return Ascii.GLYPHS[codePoint];
        }
        if (!Letters.isShowable(codePoint) || isMark(codePoint)) {
            return Glyph.REPLACEMENT;
        }
        if (codePoint > Character.MAX_VALUE) {
            return Glyph.GETA;
        }
        return codePoint == '\u00A0' ? Ascii.GLYPHS[' '] : Glyph.of(codePoint);
    }

    /** Whether the character is drawn over the one before it: accents, vowel signs, the later parts of Hangul. */
    public static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (codePoint >= 0x1160 && codePoint <= 0x11FF)
                || (codePoint >= 0xD7B0 && codePoint <= 0xD7FB);
    }

    public List<Glyph> glyphs() {
        return glyphs;
    }

    /** Columns filled. */
    public int width() {
        return glyphs.stream().mapToInt(Glyph::width).sum();
    }

    /** The safe text, on one line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(glyphs.size());
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }

    private static final class Ascii {

        private static final Glyph[] GLYPHS = new Glyph[0x7F];

        static {
            for (int c = ' '; c < GLYPHS.length; c++) {
                GLYPHS[c] = new Glyph(Character.toString(c), 1, false);
            }
        }

        private Ascii() {}
    }
}
