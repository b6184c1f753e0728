package org.tellerline.tui.terminal;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.Screen.RefreshType;
import com.googlecode.lanterna.screen.TerminalScreen;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.tellerline.tui.grid.Cell;
import org.tellerline.tui.grid.Cursor;
import org.tellerline.tui.grid.Display;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.ScreenSize;
import org.tellerline.tui.grid.Theme;

/**
 * Shows grids on the terminal at the other end of a stream. Only changed cells are sent, in one write and one flush per
 * grid, because a terminal shows half a write as flicker; only a new size or {@link #repaint} sends the whole screen.
 */
public final class LanternaDisplay implements Display, AutoCloseable {

    /** Bracketed paste on; mouse reports, application cursor and keypad modes of whoever was here before off. */
    private static final String BEGIN =
            "\u001b[?2004h\u001b[?1l\u001b>\u001b[?1000l\u001b[?1002l\u001b[?1003l\u001b[?1006l";

    private static final String SECOND_SCREEN = "\u001b[?1049h";
    /** Empties the screen before leaving it: a terminal without a second screen would keep a customer's data. */
    private static final String END =
            "\u001b[0m\u001b[2J\u001b[H\u001b[?25h\u001b[?2004l\u001b[?1049l\u001b[0m\u001b[?25h";

    private static final String FORGET_HISTORY = "\u001b[3J";
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int MOST_CACHED = 4096;
    private static final long LEAVE_MILLIS = 500;

    private final ReentrantLock lock = new ReentrantLock();
    private final OutputStream raw;
    private final AnsiOutput output;
    private final TerminalScreen screen;
    private final Map<Cell, TextCharacter> characters = new HashMap<>();
    private final BooleanSupplier printer;
    private Look look;
    private TextCharacter blank;
    private volatile ScreenSize size;
    private volatile boolean over;
    private boolean complete;
    private @Nullable Grid last;

    /**
     * Takes the terminal over: second screen, cursor hidden.
     *
     * @param size as the terminal or its client said; later sizes come by {@link #resize}
     */
    public LanternaDisplay(OutputStream terminal, ScreenSize size, Look look) {
        this(terminal, size, look, () -> false);
    }

    /**
     * The same on a terminal that may have a printer.
     *
     * @param printer asked when something is to be printed
     */
    LanternaDisplay(OutputStream terminal, ScreenSize size, Look look, BooleanSupplier printer) {
        this.printer = printer;
        this.raw = terminal;
        this.size = size;
        this.look = look;
        this.blank = look.blank();
        this.output = new AnsiOutput(new BufferedOutputStream(terminal, BUFFER_BYTES), size);
        try {
            this.screen = new TerminalScreen(output, TextCharacter.DEFAULT_CHARACTER);
            screen.setCursorPosition(null);
            output.send(BEGIN);
            screen.startScreen();
            output.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ScreenSize size() {
        return size;
    }

    /** Tells the new size; the next grid is sent whole. */
    public void resize(ScreenSize newSize) {
        locked(() -> {
            size = newSize;
            output.resize(newSize);
            complete = true;
        });
    }

    @Override
    public long show(Grid grid) {
        locked(() -> {
            last = grid.copy();
            paint(last);
        });
        return System.nanoTime();
    }

    @Override
    public void bell() {
        locked(output::bell);
    }

    /** The next grid is sent whole: a terminal that only claims to have a printer has shown the paper on its screen. */
    @Override
    public boolean print(List<String> lines) {
        if (over || !printer.getAsBoolean()) {
            return false;
        }
        locked(() -> {
            output.send(TransparentPrint.sequence(lines));
            output.flush();
            complete = true;
        });
        return !over;
    }

    @Override
    public void repaint() {
        locked(() -> {
            output.send(BEGIN);
            output.forgetState();
            complete = true;
            if (last != null) {
                paint(last);
            }
        });
    }

    @Override
    public boolean recolour(Theme theme) {
        Optional<Look> other = look.in(theme);
        other.ifPresent(chosen -> {
            look = chosen;
            blank = chosen.blank();
            characters.clear();
            repaint();
        });
        return other.isPresent();
    }

    /** As it is now: somebody may have chosen another theme. */
    Look look() {
        return look;
    }

    /** Takes the second screen again after another program had the terminal. */
    void takeAgain() {
        locked(() -> output.send(SECOND_SCREEN));
        repaint();
    }

    @Override
    public void forgetHistory() {
        locked(() -> {
            output.send(FORGET_HISTORY);
            output.flush();
        });
    }

    private void paint(Grid grid) throws IOException {
        if (screen.doResizeIfNecessary() != null) {
            complete = true;
        }
        TerminalSize buffer = screen.getTerminalSize();
        for (int row = 1; row <= buffer.getRows(); row++) {
            for (int column = 1; column <= buffer.getColumns(); column++) {
                paintCell(grid, row, column, column == buffer.getColumns());
            }
        }
        screen.setCursorPosition(grid.cursor().map(LanternaDisplay::position).orElse(null));
        screen.refresh(complete ? RefreshType.COMPLETE : RefreshType.DELTA);
        complete = false;
    }

    private void paintCell(Grid grid, int row, int column, boolean lastColumn) {
        if (row > grid.rows() || column > grid.columns()) {
            screen.setCharacter(column - 1, row - 1, blank);
            return;
        }
        Cell cell = grid.at(row, column);
        boolean cut = cell.width() == 2 && lastColumn;
        // the buffer makes the right half of a wide character itself, and takes writing there for an overwriting
        if (cell.width() > 0) {
            screen.setCharacter(column - 1, row - 1, cut ? blank : character(cell));
        }
    }

    private static TerminalPosition position(Cursor cursor) {
        return new TerminalPosition(cursor.column() - 1, cursor.row() - 1);
    }

    private TextCharacter character(Cell cell) {
        // a blank looks the same in every colour, and of one kind it costs the fewest bytes
        if (cell.text().equals(" ") && !cell.style().reverse() && !cell.style().underline()) {
            return blank;
        }
        if (characters.size() > MOST_CACHED) {
            characters.clear();
        }
        return characters.computeIfAbsent(cell, look::character);
    }

    /** Gives the terminal back. Waits only briefly for a paint under way: it may be stuck in a stalled connection. */
    @Override
    public void close() {
        boolean mine = false;
        try {
            mine = lock.tryLock(LEAVE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            leave();
        } finally {
            if (mine) {
                lock.unlock();
            }
        }
    }

    private void leave() {
        if (over) {
            return;
        }
        over = true;
        try {
            raw.write(END.getBytes(StandardCharsets.US_ASCII));
            raw.flush();
        } catch (IOException e) {
            // the terminal has gone: nothing is left to put in order
        }
    }

    private void locked(Output action) {
        lock.lock();
        try {
            if (!over) {
                action.run();
            }
        } catch (IOException e) {
            over = true;
        } finally {
            lock.unlock();
        }
    }

    private interface Output {
        void run() throws IOException;
    }
}
