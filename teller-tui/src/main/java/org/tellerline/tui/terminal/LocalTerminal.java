package org.tellerline.tui.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.tellerline.tui.grid.Display;
import org.tellerline.tui.grid.ScreenSize;

/**
 * The terminal this program was started on, borrowed: raw tty, second screen. It is given back as it was by
 * {@link #close}, and by a shutdown hook when the program ends any other way that lets hooks run (SIGTERM, SIGHUP, an
 * exception, out of memory).
 *
 * <p>One per process. Keys begin to flow with {@link #start}.
 */
public final class LocalTerminal implements AutoCloseable {

    private static final int PACKET_BYTES = 4096;

    private final FileOutputStream output = new FileOutputStream(FileDescriptor.out);
    private final Loan loan;
    private Look look;
    private final String term;
    private final Tty tty;
    private final SwitchedDisplay display;
    private final LinearDisplay lines;
    private Optional<LanternaDisplay> screen = Optional.empty();

    private LocalTerminal(Loan loan, Look look, String term, boolean linear) throws NoTerminal {
        this.loan = loan;
        this.look = look;
        this.term = term;
        this.tty = loan.begin(linear);
        this.lines = new LinearDisplay(output, () -> Tty.hasPrinter(term), hasScreen(term));
        this.display = new SwitchedDisplay(lines, linear);
        if (!linear) {
            paints(tty.size());
        }
    }

    private void paints(ScreenSize size) {
        LanternaDisplay painted = loan.show(new LanternaDisplay(output, size, look, () -> Tty.hasPrinter(term)));
        screen = Optional.of(painted);
        display.change(painted);
    }

    private static boolean hasScreen(String term) {
        return !term.isEmpty() && !term.equals("dumb");
    }

    /**
     * Borrows the terminal.
     *
     * @param environment of the process; {@code TERM} says whether the terminal can show a screen
     * @throws NoTerminal when standard input or output is no terminal, or none that can show a screen
     */
    public static LocalTerminal open(Look look, Map<String, String> environment) throws NoTerminal {
        String term = environment.getOrDefault("TERM", "");
        if (term.isEmpty()) {
            throw new NoTerminal(NoTerminal.Reason.TERM_UNSET);
        }
        if (term.equals("dumb")) {
            throw new NoTerminal(NoTerminal.Reason.TERM_DUMB);
        }
        return open(look, term, false);
    }

    /**
     * Borrows the terminal to read a session aloud on it, which any terminal can.
     *
     * @throws NoTerminal when standard input or output is no terminal
     */
    public static LocalTerminal openLinear(Look look, Map<String, String> environment) throws NoTerminal {
        return open(look, environment.getOrDefault("TERM", ""), true);
    }

    private static LocalTerminal open(Look look, String term, boolean linear) throws NoTerminal {
        Loan loan = new Loan();
        try {
            return new LocalTerminal(loan, look, term, linear);
        } catch (NoTerminal e) {
            loan.forget();
            throw e;
        }
    }

    public Display display() {
        return display;
    }

    /** Whether a session is read aloud on it, and not painted. */
    public boolean isLinear() {
        return screen.isEmpty();
    }

    /** Becomes what the session last asked its display to be; true where that is a change. */
    public synchronized boolean follow() {
        boolean linear = display.isLinearWanted();
        if (linear == isLinear() || loan.isOver() || !hasScreen(term)) {
            return false;
        }
        look = screen.map(LanternaDisplay::look).orElse(look);
        loan.leaveDisplay();
        screen = Optional.empty();
        display.change(lines);
        tty.change(linear);
        if (!linear) {
            paints(Tty.sizeNow());
        }
        return true;
    }

    /** Writes words for somebody who has the session read aloud. */
    public void write(String text) {
        lines.write(text);
    }

    /** Whether lines can be seen while they are typed. */
    public void echo(boolean seen) {
        Tty.echo(seen);
    }

    /** How often the bell rang while the session was read aloud. */
    public int bells() {
        return lines.bells();
    }

    /** Lets keys and new sizes flow to the sink until the terminal is closed. */
    public void start(ByteSink sink) {
        Signals.on("WINCH", () -> resized(sink));
        Signals.on("CONT", () -> continued(sink));
        Thread reader = new Thread(() -> read(sink), "terminal-keys");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(ByteSink sink) {
        byte[] packet = new byte[PACKET_BYTES];
        // not try-with-resources: closing standard input would take it from the shell's next program too
        FileInputStream input = new FileInputStream(FileDescriptor.in);
        int length = readPacket(input, packet);
        while (length > 0 && !loan.isOver()) {
            sink.bytes(Arrays.copyOf(packet, length), System.nanoTime());
            length = readPacket(input, packet);
        }
        if (!loan.isOver()) {
            sink.hungUp();
        }
    }

    private static int readPacket(FileInputStream input, byte[] packet) {
        try {
            return input.read(packet);
        } catch (IOException e) {
            return -1;
        }
    }

    private synchronized void resized(ByteSink sink) {
        if (!loan.isOver()) {
            ScreenSize size = Tty.sizeNow();
            screen.ifPresent(painted -> painted.resize(size));
            sink.resized(size);
        }
    }

    /** Someone stopped the program from outside and let it go on; the shell has had the terminal meanwhile. */
    private synchronized void continued(ByteSink sink) {
        if (!loan.isOver()) {
            tty.change(isLinear());
            screen.ifPresent(LanternaDisplay::takeAgain);
            resized(sink);
        }
    }

    /** Gives the terminal back as it was. Doing it twice does nothing. */
    @Override
    public void close() {
        loan.end();
        loan.forget();
    }
}
