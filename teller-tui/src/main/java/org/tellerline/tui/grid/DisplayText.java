package org.tellerline.tui.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * Text made safe to show: the only way from data to a screen. What a terminal could obey or a reader not see - control
 * characters, bidirectional overrides, zero-width and unassigned characters, lone surrogates - becomes a visible
 * replacement; a letter keeps at most four combining marks; a character too rare for a cell becomes a geta mark.
 */
public final class DisplayText {

    private static final int MOST_MARKS = 4;
    /** Blank or invisible although Unicode counts them among letters and marks, first and last of each run. */
    private static final int[] INVISIBLE = {
        0x034F, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x2800, 0x2800, 0x3164, 0x3164, 0xFE00, 0xFE0F,
        0xFFA0, 0xFFA0, 0xFFF9, 0xFFFC, 0xE0000, 0xE0FFF
    };

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
        return codePoint <= Character.MAX_VALUE && isShowable(codePoint);
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
        if (!isShowable(codePoint) || isMark(codePoint)) {
            return Glyph.REPLACEMENT;
        }
        if (codePoint > Character.MAX_VALUE) {
            return Glyph.GETA;
        }
        return codePoint == '\u00A0' ? Ascii.GLYPHS[' '] : Glyph.of(codePoint);
    }

    /** Whether a terminal will just draw the character, and a reader see it. Combining marks count as showable. */
    public static boolean isShowable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ' || codePoint == '\u00A0' || codePoint == '\u3000';
            default -> !isInvisible(codePoint);
        };
    }

    /** Whether the character is drawn over the one before it: accents, vowel signs, the later parts of Hangul. */
    public static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (codePoint >= 0x1160 && codePoint <= 0x11FF)
                || (codePoint >= 0xD7B0 && codePoint <= 0xD7FB);
    }

    private static boolean isInvisible(int codePoint) {
        for (int i = 0; i < INVISIBLE.length; i += 2) {
            if (codePoint >= INVISIBLE[i] && codePoint <= INVISIBLE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    public List<Glyph> glyphs() {
        return glyphs;
    }

    /** Columns filled. */
    public int width() {
        return glyphs.stream().mapToInt(Glyph::width).sum();
    }

    /** Whether nothing had to be replaced. */
    public boolean isClean() {
        return glyphs.stream().noneMatch(Glyph::replaced);
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
