package org.tellerline.core.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.tellerline.core.paper.Sheet.Pen;

/** One font in one document: only the glyphs that are used become part of it. */
final class Typeface {

    private static final String ELLIPSIS = "…";
    private static final int FIRST_WIDE = 0x2E80;

    private final PDType0Font font;
    private final TrueTypeFont outlines;
    private final CmapLookup glyphs;

    Typeface(PDDocument document, TrueTypeFont outlines) throws IOException {
        this.outlines = outlines;
        this.font = PDType0Font.load(document, outlines, true);
        this.glyphs = outlines.getUnicodeCmapLookup();
    }

    PDType0Font font() {
        return font;
    }

    /** The text with what this font cannot draw made visible. */
    String printable(String raw) {
        return Printable.text(raw, codePoint -> glyphs.getGlyphId(codePoint) != 0);
    }

    float width(String text, float size) throws IOException {
        float width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += outlines.getAdvanceWidth(glyphs.getGlyphId(text.codePointAt(i)));
        }
        return width * size / outlines.getUnitsPerEm();
    }

    /** The shape of a text one point high that begins at the origin. */
    Path2D outline(String text) throws IOException {
        Path2D outline = new Path2D.Float();
        float unit = 1f / outlines.getUnitsPerEm();
        double x = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int id = glyphs.getGlyphId(text.codePointAt(i));
            GlyphData glyph = outlines.getGlyph().getGlyph(id);
            if (glyph != null) {
                AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
                place.scale(unit, unit);
                outline.append(glyph.getPath().getPathIterator(place), false);
            }
            x += outlines.getAdvanceWidth(id) * unit;
        }
        return outline;
    }

    /** As much of a text as fits, with an ellipsis where that is not all. */
    String cut(String text, float size, float width) throws IOException {
        if (width(text, size) <= width) {
            return text;
        }
        return wrap(text, size, width - width(ELLIPSIS, size)).get(0) + ELLIPSIS;
    }

    /** At most so many lines of a text, the last one cut. */
    List<String> wrap(String text, Pen pen, float width, int most) throws IOException {
        List<String> lines = wrap(text, pen.size(), width);
        if (lines.size() <= most) {
            return lines;
        }
        String last = String.join(" ", lines.subList(most - 1, lines.size()));
        List<String> kept = new ArrayList<>(lines.subList(0, most - 1));
        kept.add(cut(last, pen.size(), width));
        return kept;
    }

    /** Breaks a text into lines that fit: between words, beside any wide character, and inside a word only where it is too long. */
    List<String> wrap(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (width(rest, size) > width) {
            int end = end(rest, size, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** Where the first line ends. */
    private int end(String text, float size, float width) throws IOException {
        int end = 0;
        int breakable = 0;
        float filled = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            if (end > 0 && (codePoint >= FIRST_WIDE || text.codePointBefore(end) >= FIRST_WIDE || codePoint == ' ')) {
                breakable = end;
            }
            filled += width(Character.toString(codePoint), size);
            if (filled > width && end > 0) {
                return breakable > 0 ? breakable : end;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }
}
