package org.tellerline.core.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The type that paper is set in, Noto Sans SC, out of its library and not from the machine. It is read when the first receipt is printed
 * and then kept, because reading costs more than all the rest. Glyphs are fetched from one buffer: one user at a time.
 */
final class PaperFonts {

    private static final String FOLDER = "/fonts/ttf/NotoSansSC/";

    private final TrueTypeFont regular = read("NotoSansSC-Regular.ttf");
    private final TrueTypeFont bold = read("NotoSansSC-Bold.ttf");

    private PaperFonts() {}

    static PaperFonts get() {
        return Kept.FONTS;
    }

    /** Whether the library with the type is there. */
    static boolean there() {
        return PaperFonts.class.getResource(FOLDER + "NotoSansSC-Regular.ttf") != null;
    }

    TrueTypeFont regular() {
        return regular;
    }

    TrueTypeFont bold() {
        return bold;
    }

    private static TrueTypeFont read(String name) {
        try (InputStream stream = PaperFonts.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("no font " + name);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            // ligatures would not read back as the letters they stand for
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Kept {
        private static final PaperFonts FONTS = new PaperFonts();
    }
}
