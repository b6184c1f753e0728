package org.tellerline.core.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** One sheet to draw on, measured in points from its upper left corner: A5 on its side, the size of a counter voucher. */
final class Sheet implements AutoCloseable {

    static final float WIDTH = 595.3f;
    static final float HEIGHT = 419.5f;

    private final PDPageContentStream stream;

    Sheet(PDDocument document) throws IOException {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        this.stream = new PDPageContentStream(document, page);
    }

    /** A colour as parts of red, green and blue. */
    record Colour(float red, float green, float blue) {

        static final Colour BLACK = new Colour(0, 0, 0);
        static final Colour INK = new Colour(0.04f, 0.27f, 0.33f);
        static final Colour TINT = new Colour(0.93f, 0.96f, 0.96f);
        static final Colour FAINT = new Colour(0.62f, 0.70f, 0.72f);
        static final Colour PALE = new Colour(0.90f, 0.90f, 0.91f);
        static final Colour RED = new Colour(0.75f, 0.10f, 0.12f);
    }

    /** How letters look. */
    record Pen(Typeface face, float size, Colour colour) {

        float width(String text) throws IOException {
            return face.width(text, size);
        }

        /** The text in this pen, smaller where it is too wide, and cut where it would be too small to read. */
        Fitted fit(String text, float width) throws IOException {
            float natural = width(text);
            Pen pen = natural <= width ? this : new Pen(face, Math.max(LEAST, size * width / natural), colour);
            return new Fitted(face.cut(text, pen.size(), width), pen);
        }

        private static final float LEAST = 6;
    }

    /** A text and a pen in which there is room for it. */
    record Fitted(String text, Pen pen) {}

    /** A rectangle by its upper left corner. */
    record Box(float x, float y, float width, float height) {

        float right() {
            return x + width;
        }

        float bottom() {
            return y + height;
        }

        float middle() {
            return x + width / 2;
        }
    }

    /** Writes with the base line at y; the text must be printable. */
    void text(String text, float x, float y, Pen pen) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        stream.beginText();
        stream.setFont(pen.face().font(), pen.size());
        fillWith(pen.colour());
        stream.newLineAtOffset(x, HEIGHT - y);
        stream.showText(text);
        stream.endText();
    }

    void text(Fitted fitted, float x, float y) throws IOException {
        text(fitted.text(), x, y, fitted.pen());
    }

    void centred(Fitted fitted, float middle, float y) throws IOException {
        text(fitted, middle - fitted.pen().width(fitted.text()) / 2, y);
    }

    void rightAligned(Fitted fitted, float right, float y) throws IOException {
        text(fitted, right - fitted.pen().width(fitted.text()), y);
    }

    /**
     * One light word from corner to corner, to be drawn first: whatever is written over it stays easy to read. It is drawn and not
     * written, so that the texts of the sheet can be taken out of it undisturbed.
     */
    void diagonal(String text, Typeface face) throws IOException {
        float length = 0.78f * (float) Math.hypot(WIDTH, HEIGHT);
        float size = length / face.width(text, 1);
        AffineTransform way = AffineTransform.getTranslateInstance(WIDTH / 2, HEIGHT / 2);
        way.rotate(Math.atan2(HEIGHT, WIDTH));
        way.scale(size, size);
        way.translate(-face.width(text, 1) / 2, -0.35);
        fillWith(Colour.PALE);
        trace(face.outline(text).getPathIterator(way));
        stream.fill();
    }

    private void trace(PathIterator path) throws IOException {
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            int end = 0;
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> stream.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> stream.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> {
                    end = 2;
                    stream.curveTo(third(x, p[0]), third(y, p[1]), third(p[2], p[0]), third(p[3], p[1]), p[2], p[3]);
                }
                default -> stream.closePath();
            }
            x = p[end];
            y = p[end + 1];
        }
    }

    /** From an end of a curve two thirds of the way to the point that bends it: PDF wants two such points where type has one. */
    private static float third(float end, float bend) {
        return end + (bend - end) * 2 / 3;
    }

    void fill(Box box, Colour colour) throws IOException {
        fillWith(colour);
        stream.addRect(box.x(), HEIGHT - box.bottom(), box.width(), box.height());
        stream.fill();
    }

    void frame(Box box, float thickness, Colour colour) throws IOException {
        draw(thickness, colour);
        stream.addRect(box.x(), HEIGHT - box.bottom(), box.width(), box.height());
        stream.stroke();
    }

    /** A line from the upper left to the lower right corner of a box that is flat or narrow. */
    void line(Box box, float thickness, Colour colour) throws IOException {
        draw(thickness, colour);
        stream.moveTo(box.x(), HEIGHT - box.y());
        stream.lineTo(box.right(), HEIGHT - box.bottom());
        stream.stroke();
    }

    /** The dashed circle in the middle of a box where a seal goes. */
    void sealPlace(Box box, Colour colour) throws IOException {
        float radius = Math.min(box.width(), box.height()) / 2;
        float x = box.middle();
        float y = HEIGHT - box.y() - box.height() / 2;
        float k = radius * 0.5523f;
        draw(0.7f, colour);
        stream.setLineDashPattern(new float[] {3, 2}, 0);
        stream.moveTo(x + radius, y);
        stream.curveTo(x + radius, y + k, x + k, y + radius, x, y + radius);
        stream.curveTo(x - k, y + radius, x - radius, y + k, x - radius, y);
        stream.curveTo(x - radius, y - k, x - k, y - radius, x, y - radius);
        stream.curveTo(x + k, y - radius, x + radius, y - k, x + radius, y);
        stream.stroke();
        stream.setLineDashPattern(new float[0], 0);
    }

    private void draw(float thickness, Colour colour) throws IOException {
        stream.setLineWidth(thickness);
        stream.setStrokingColor(colour.red(), colour.green(), colour.blue());
    }

    private void fillWith(Colour colour) throws IOException {
        stream.setNonStrokingColor(colour.red(), colour.green(), colour.blue());
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
