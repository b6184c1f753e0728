package org.tellerline.core.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.tellerline.core.paper.Sheet.Pen;

/** One font in one document: only the glyphs that are used become part of it. */
final class Typeface {

    private static final String ELLIPSIS = "…";
    private static final int FIRST_WIDE = 0x2E80;
    /** The most entries that a block of a character map may have. */
    private static final int BLOCK = 100;

    private final PDDocument document;
    private final PDType0Font font;
    private final TrueTypeFont outlines;
    private final CmapLookup glyphs;
    /** By glyph, the character it was used for. */
    private final Map<Integer, Integer> used = new TreeMap<>();

    Typeface(PDDocument document, TrueTypeFont outlines) throws IOException {
        this.document = document;
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

    /** Takes note of a text that is drawn. */
    void use(String text) {
        text.codePoints().forEach(codePoint -> used.putIfAbsent(glyphs.getGlyphId(codePoint), codePoint));
    }

    float width(String text, float size) throws IOException {
        float width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += outlines.getAdvanceWidth(glyphs.getGlyphId(text.codePointAt(i)));
        }
        return width * size / outlines.getUnitsPerEm();
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

    /**
     * Cuts the font down to what was used. Several characters may share a glyph, and the library names the first of them, which for many
     * ideographs is a dictionary radical; here each glyph is named after the character that was printed.
     */
    void finish() throws IOException {
        if (used.isEmpty()) {
            return;
        }
        font.subset();
        PDStream names = new PDStream(document);
        try (OutputStream stream = names.createOutputStream(COSName.FLATE_DECODE)) {
            stream.write(characterMap().getBytes(StandardCharsets.US_ASCII));
        }
        font.getCOSObject().setItem(COSName.TO_UNICODE, names);
    }

    private String characterMap() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Integer, Integer>> entries = List.copyOf(used.entrySet());
        for (int from = 0; from < entries.size(); from += BLOCK) {
            List<Map.Entry<Integer, Integer>> block = entries.subList(from, Math.min(entries.size(), from + BLOCK));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(entry ->
                    map.append("<%04X> <%s>\n".formatted(entry.getKey(), utf16(entry.getValue()))));
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static String utf16(int codePoint) {
        StringBuilder hex = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
            hex.append("%04X".formatted((int) unit));
        }
        return hex.toString();
    }
}
