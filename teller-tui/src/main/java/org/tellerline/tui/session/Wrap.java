package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import org.tellerline.tui.grid.CellWidth;

/** Breaks sentences into rows of cells: between words, or anywhere in scripts that have no blanks. */
final class Wrap {

    /** These do not begin a line. */
    private static final String CLOSING = "。，、；：？！）”》.,;:?!)";

    private static final String ELLIPSIS = "...";

    private Wrap() {}

    static List<String> lines(String text, int cells) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int width = 0;
        for (String piece : pieces(text)) {
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

    /** As much of a text as fits with an ellipsis behind it, whole words. */
    static String cut(String text, int cells) {
        return lines(text, cells - ELLIPSIS.length()).get(0) + ELLIPSIS;
    }

    /** Words with the blanks behind them; wide characters one by one. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            boolean wide = CellWidth.of(codePoint) == 2;
            boolean afterBlank = !word.isEmpty() && word.charAt(word.length() - 1) == ' ';
            boolean stays = codePoint == ' ' || CLOSING.indexOf(codePoint) >= 0;
            if (!word.isEmpty() && (wide || afterBlank) && !stays) {
                pieces.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(codePoint);
        });
        pieces.add(word.toString());
        return pieces;
    }
}
