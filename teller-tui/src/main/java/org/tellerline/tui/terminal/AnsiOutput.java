package org.tellerline.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.tellerline.tui.grid.ScreenSize;

/**
 * The writing half of a terminal. It is told its size and never asks the terminal for it, leaves reading alone, and
 * does not repeat a colour or cursor state the terminal already has. Being no {@code UnixLikeTerminal} it has no Ctrl-C
 * that ends the program.
 */
final class AnsiOutput extends ANSITerminal {

    private TerminalSize size;
    private TextColor wanted = TextColor.ANSI.DEFAULT;
    private TextColor wantedBehind = TextColor.ANSI.DEFAULT;
    private TextColor foreground = TextColor.ANSI.DEFAULT;
    private TextColor background = TextColor.ANSI.DEFAULT;
    private final EnumSet<SGR> attributes = EnumSet.noneOf(SGR.class);
    private @Nullable Boolean cursorVisible;

    AnsiOutput(OutputStream output, ScreenSize size) {
        super(InputStream.nullInputStream(), output, StandardCharsets.UTF_8);
        this.size = terminalSize(size);
    }

    /** At most the largest layout, so that a terminal of 10,000 x 10,000 costs no more memory than a large one. */
    private static TerminalSize terminalSize(ScreenSize size) {
        ScreenSize largest = ScreenSize.LARGEST;
        return new TerminalSize(
                Math.max(1, Math.min(size.columns(), largest.columns())),
                Math.max(1, Math.min(size.rows(), largest.rows())));
    }

    void resize(ScreenSize newSize) {
        size = terminalSize(newSize);
        onResized(size);
    }

    void send(String sequence) throws IOException {
        writeToTerminal(sequence.getBytes(StandardCharsets.UTF_8));
    }

    /** Forgets what the terminal is believed to have set. */
    void forgetState() throws IOException {
        cursorVisible = null;
        super.resetColorAndSGR();
        foreground = TextColor.ANSI.DEFAULT;
        background = TextColor.ANSI.DEFAULT;
        attributes.clear();
    }

    @Override
    protected TerminalSize findTerminalSize() {
        return size;
    }

    /** Sends the colour only now, and not for a bare blank, which looks the same in all of them. */
    @Override
    public void putString(String string) throws IOException {
        boolean bareBlank =
                string.equals(" ") && !attributes.contains(SGR.REVERSE) && !attributes.contains(SGR.UNDERLINE);
        if (!bareBlank && !wanted.equals(foreground)) {
            super.setForegroundColor(wanted);
            foreground = wanted;
        }
        if (!wantedBehind.equals(background)) {
            super.setBackgroundColor(wantedBehind);
            background = wantedBehind;
        }
        send(string);
    }

    @Override
    public void setCursorVisible(boolean visible) throws IOException {
        if (cursorVisible == null || cursorVisible != visible) {
            super.setCursorVisible(visible);
            cursorVisible = visible;
        }
    }

    /** Keeps the colours: the next characters most likely have the same, and would have to say so again. */
    @Override
    public void resetColorAndSGR() throws IOException {
        if (foreground.equals(TextColor.ANSI.DEFAULT) && background.equals(TextColor.ANSI.DEFAULT)) {
            super.resetColorAndSGR();
            attributes.clear();
        }
        for (SGR sgr : EnumSet.copyOf(attributes)) {
            disableSGR(sgr);
        }
        wanted = TextColor.ANSI.DEFAULT;
        wantedBehind = TextColor.ANSI.DEFAULT;
    }

    @Override
    public void enableSGR(SGR sgr) throws IOException {
        super.enableSGR(sgr);
        attributes.add(sgr);
    }

    @Override
    public void disableSGR(SGR sgr) throws IOException {
        super.disableSGR(sgr);
        attributes.remove(sgr);
    }

    @Override
    public void setForegroundColor(TextColor color) {
        wanted = color;
    }

    @Override
    public void setBackgroundColor(TextColor color) {
        wantedBehind = color;
    }
}
