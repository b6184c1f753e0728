package org.tellerline.tui.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
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

    private final Loan loan;
    private final Tty tty;
    private final LanternaDisplay display;

    private LocalTerminal(Loan loan, Theme theme, String term) throws NoTerminal {
        this.loan = loan;
        this.tty = loan.begin();
        this.display = loan.show(new LanternaDisplay(
                new FileOutputStream(FileDescriptor.out), tty.size(), theme, () -> Tty.hasPrinter(term)));
    }

    /**
     * Borrows the terminal.
     *
     * @param environment of the process; {@code TERM} says whether the terminal can show a screen
     * @throws NoTerminal when standard input or output is no terminal, or none that can show a screen
     */
    public static LocalTerminal open(Theme theme, Map<String, String> environment) throws NoTerminal {
        String term = environment.getOrDefault("TERM", "");
        if (term.isEmpty()) {
            throw new NoTerminal(NoTerminal.Reason.TERM_UNSET);
        }
        if (term.equals("dumb")) {
            throw new NoTerminal(NoTerminal.Reason.TERM_DUMB);
        }
        Loan loan = new Loan();
        try {
            return new LocalTerminal(loan, theme, term);
        } catch (NoTerminal e) {
            loan.forget();
            throw e;
        }
    }

    public LanternaDisplay display() {
        return display;
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
            display.resize(size);
            sink.resized(size);
        }
    }

    /** Someone stopped the program from outside and let it go on; the shell has had the terminal meanwhile. */
    private synchronized void continued(ByteSink sink) {
        if (!loan.isOver()) {
            tty.rawAgain();
            display.takeAgain();
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
