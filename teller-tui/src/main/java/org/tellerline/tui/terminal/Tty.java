package org.tellerline.tui.terminal;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.tellerline.tui.grid.ScreenSize;

/**
 * The tty driver of the terminal on standard input, by way of {@code stty}: the JDK has no call for it. Nothing is read
 * from the terminal here; answers come on the child's standard error, which leaves it the real standard output to look
 * at.
 */
final class Tty {

    /** Every byte as it comes, no echo, no signals from keys; line feeds of other writers still start a new line. */
    private static final String RAW = "stty raw opost -echo -iexten";

    /**
     * Lines as the tty driver edits them, whole characters at a time. No key ends or stops the program: Ctrl-C and its like come as
     * characters of the line.
     */
    private static final String LINES =
            "stty icanon icrnl opost onlcr echo echoe iexten -isig eof undef; { stty iutf8 2>/dev/null || :; }";

    private static final int NO_INPUT = 3;
    private static final int NO_OUTPUT = 4;
    private static final long PATIENCE_SECONDS = 5;

    private final String saved;
    private final ScreenSize size;

    private Tty(String saved, ScreenSize size) {
        this.saved = saved;
        this.size = size;
    }

    /** Notes the present settings, and makes the tty raw or one that gives lines, in one go. */
    static Tty take(boolean linear) throws NoTerminal {
        Answer answer = run("[ -t 0 ] || exit " + NO_INPUT + "; [ -t 1 ] || exit " + NO_OUTPUT
                + "; { stty -g && stty size; } >&2 && " + (linear ? LINES : RAW));
        String[] lines = answer.text().split("\n", -1);
        if (answer.exitCode() == NO_INPUT) {
            throw new NoTerminal(NoTerminal.Reason.INPUT);
        }
        if (answer.exitCode() == NO_OUTPUT) {
            throw new NoTerminal(NoTerminal.Reason.OUTPUT);
        }
        if (answer.exitCode() != 0 || lines.length < 2 || !lines[0].matches("[0-9a-zA-Z:=]+")) {
            throw new NoTerminal(NoTerminal.Reason.STTY);
        }
        return new Tty(lines[0], parseSize(lines[1]));
    }

    /** The size when the tty was made raw. */
    ScreenSize size() {
        return size;
    }

    /** The size now. */
    static ScreenSize sizeNow() {
        return parseSize(run("stty size >&2").text());
    }

    /** Raw or by the line from now on, and again after another program had the tty. */
    void change(boolean linear) {
        run(linear ? "stty " + saved + "; " + LINES : RAW);
    }

    /** Whether typed lines can be seen. */
    static void echo(boolean seen) {
        run(seen ? "stty echo" : "stty -echo");
    }

    void restore() {
        run("stty " + saved);
    }

    /** Whether terminals of this kind pass text on to a printer, as the terminal data base says. The terminal itself is not asked. */
    static boolean hasPrinter(String term) {
        return term.matches("[A-Za-z0-9][A-Za-z0-9._+-]*")
                && run("tput -T " + term + " mc5 >&2").text().equals("\u001b[5i");
    }

    /** What {@code stty size} told; a serial line that does not know its size, and says 0 0, is taken for 24 x 80. */
    static ScreenSize parseSize(String text) {
        String[] words = text.strip().split(" ", -1);
        boolean known = words.length == 2 && words[0].matches("[1-9]\\d{0,4}") && words[1].matches("[1-9]\\d{0,4}");
        return known ? new ScreenSize(Integer.parseInt(words[0]), Integer.parseInt(words[1])) : ScreenSize.SMALLEST;
    }

    private static Answer run(String script) {
        try {
            Process process = new ProcessBuilder("sh", "-c", script)
                    .redirectInput(Redirect.INHERIT)
                    .redirectOutput(Redirect.INHERIT)
                    .start();
            // a program in the background is stopped when it touches the tty, and would be waited for in vain
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Answer(-1, "");
            }
            byte[] text = process.getErrorStream().readAllBytes();
            return new Answer(process.exitValue(), new String(text, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return new Answer(-1, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(-1, "");
        }
    }

    private record Answer(int exitCode, String text) {}
}
