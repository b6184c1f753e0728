package org.tellerline.tui.grid;

import java.util.ArrayList;
import java.util.List;

/** Breaks sentences into rows of cells: between words, or anywhere in scripts that have no blanks. */
public final class Wrap {

    /** These do not begin a line. */
    private static final String CLOSING = "。，、；：？！）”》.,;:?!)";

    private static final char COMMA = ',';

    private static final String ELLIPSIS = "...";

    private Wrap() {}

    public static List<String> lines(String text, int cells) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int width = 0;
        for (String piece : fitting(pieces(text), cells)) {
            int wide = CellWidth.of(piece);
            if (width + wide > cells && width > 0) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                width = 0;
            }
            if (width > 0 || !piece.isBlank()) {
                line.append(piece);
                width += wide;
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** The text where it fits, else as much of it as does, with a sign that there is more. */
    public static String within(String text, int cells) {
        return CellWidth.of(text) > cells ? cut(text, cells) : text;
    }

    /** The same, but cut anywhere: in a narrow column two names often differ in their last word only. */
    public static String clipped(String text, int cells) {
        return CellWidth.of(text) > cells ? DisplayText.fit(text, cells - ELLIPSIS.length()) + ELLIPSIS : text;
    }

    /** The same, but cut inside: of names that begin alike the end is what tells them apart, so most of the room is for it. */
    public static String clippedInside(String text, int cells) {
        if (CellWidth.of(text) <= cells) {
            return text;
        }
        int room = cells - ELLIPSIS.length();
        String beginning = DisplayText.fit(text, room / 3).toString();
        int from = 0;
        while (CellWidth.of(text.substring(from)) > room - CellWidth.of(beginning)) {
            from = text.offsetByCodePoints(from, 1);
        }
        return beginning + ELLIPSIS + text.substring(from);
    }

    /** As much of a text as fits with an ellipsis behind it, whole words. */
    public static String cut(String text, int cells) {
        return lines(text, cells - ELLIPSIS.length()).get(0) + ELLIPSIS;
    }

    /** The pieces, those among them broken that no row can hold: behind a comma, or else anywhere. */
    private static List<String> fitting(List<String> pieces, int cells) {
        List<String> fitting = new ArrayList<>();
        for (String piece : pieces) {
            String rest = piece;
            while (CellWidth.of(rest.stripTrailing()) > cells) {
                int end = broken(rest, cells);
                fitting.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            fitting.add(rest);
        }
        return fitting;
    }

    private static int broken(String word, int cells) {
        int end = 0;
        while (CellWidth.of(word.substring(0, word.offsetByCodePoints(end, 1))) <= cells) {
            end = word.offsetByCodePoints(end, 1);
        }
        int comma = word.lastIndexOf(COMMA, end - 1);
        return comma > 0 ? comma + 1 : Math.max(end, 1);
    }

    private static boolean endsPart(char last) {
        return last == ' ' || (CLOSING.indexOf(last) >= 0 && CellWidth.of(last) == 2);
    }

    /** Words with the blanks behind them; wide characters one by one. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            boolean wide = CellWidth.of(codePoint) == 2;
            boolean behindPart = !word.isEmpty() && endsPart(word.charAt(word.length() - 1));
            boolean stays = codePoint == ' ' || CLOSING.indexOf(codePoint) >= 0;
            if (!word.isEmpty() && (wide || behindPart) && !stays) {
                pieces.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(codePoint);
        });
        pieces.add(word.toString());
        return pieces;
    }
}
