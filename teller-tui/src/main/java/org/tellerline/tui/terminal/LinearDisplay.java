package org.tellerline.tui.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.tellerline.tui.grid.Display;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.ScreenSize;

/** A terminal that is only written to by the line. Grids are not shown on it: whoever reads the session aloud writes the words. */
final class LinearDisplay implements Display {

    /** As wide as any line of words, and a list of it is a page. */
    private static final ScreenSize PAGE = new ScreenSize(30, ScreenSize.LARGEST.columns());

    /** Erases what stands on the screen and above it; the cursor stays where it is. */
    private static final String ERASE = "\n\u001b[2J\u001b[3J";

    private final OutputStream terminal;
    private final BooleanSupplier printer;
    private final boolean erases;
    private final AtomicInteger bells = new AtomicInteger();

    LinearDisplay(OutputStream terminal, BooleanSupplier printer, boolean erases) {
        this.terminal = terminal;
        this.printer = printer;
        this.erases = erases;
    }

    /** Text for the person. A terminal that has gone is no error: its reader says so. */
    void write(String text) {
        try {
            terminal.write(text.getBytes(StandardCharsets.UTF_8));
            terminal.flush();
        } catch (IOException e) {
            // hung up
        }
    }

    int bells() {
        return bells.get();
    }

    @Override
    public ScreenSize size() {
        return PAGE;
    }

    @Override
    public long show(Grid grid) {
        return System.nanoTime();
    }

    @Override
    public void bell() {
        bells.incrementAndGet();
        write("\u0007");
    }

    @Override
    public boolean print(List<String> lines) {
        if (!printer.getAsBoolean()) {
            return false;
        }
        write(TransparentPrint.sequence(lines));
        return true;
    }

    @Override
    public void repaint() {
        // words that were said need not be said again
    }

    @Override
    public void forgetHistory() {
        write(erases ? ERASE : "\n".repeat(ScreenSize.LARGEST.rows()));
    }
}
