package org.tellerline.tui.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tellerline.tui.grid.ScreenSize;

/**
 * The writing half of a terminal. It is told its size and never asks the terminal for it, leaves reading alone, and
 * does not repeat a colour or cursor state the terminal already has. Being no {@code UnixLikeTerminal} it has no Ctrl-C
 * that ends the program.
 */
final class AnsiOutput extends ANSITerminal {

    private TerminalSize size;
    private TextColor foreground = TextColor.ANSI.DEFAULT;
    private TextColor background = TextColor.ANSI.DEFAULT;
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
    void forgetState() {
        cursorVisible = null;
    }

    @Override
    protected TerminalSize findTerminalSize() {
        return size;
    }

    @Override
    public void putString(String string) throws IOException {
        send(string);
    }

    @Override
    public void setCursorVisible(boolean visible) throws IOException {
        if (cursorVisible == null || cursorVisible != visible) {
            super.setCursorVisible(visible);
            cursorVisible = visible;
        }
    }

    @Override
    public void resetColorAndSGR() throws IOException {
        super.resetColorAndSGR();
        foreground = TextColor.ANSI.DEFAULT;
        background = TextColor.ANSI.DEFAULT;
    }

    @Override
    public void setForegroundColor(TextColor color) throws IOException {
        if (!color.equals(foreground)) {
            super.setForegroundColor(color);
            foreground = color;
        }
    }

    @Override
    public void setBackgroundColor(TextColor color) throws IOException {
        if (!color.equals(background)) {
            super.setBackgroundColor(color);
            background = color;
        }
    }
}
