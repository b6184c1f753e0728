package org.tellerline.tui.terminal;

import org.jspecify.annotations.Nullable;

/**
 * What must be given back of a borrowed terminal, and the shutdown hook that does it. A hook that comes while the
 * terminal is just being taken waits until it knows how the tty was.
 */
final class Loan {

    private final Thread hook = new Thread(this::end, "terminal-restore");
    private @Nullable Tty tty;
    private @Nullable LanternaDisplay display;
    private volatile boolean over;

    /** Sets the tty up; the hook stands before the tty is touched, since a signal may come right then. */
    synchronized Tty begin(boolean linear) throws NoTerminal {
        Runtime.getRuntime().addShutdownHook(hook);
        Tty taken = Tty.take(linear);
        tty = taken;
        return taken;
    }

    /** Notes the display to leave at the end. */
    synchronized LanternaDisplay show(LanternaDisplay taken) {
        display = taken;
        return taken;
    }

    /** Leaves the display before the end: the terminal goes on without it. */
    synchronized void leaveDisplay() {
        if (display != null) {
            display.close();
            display = null;
        }
    }

    boolean isOver() {
        return over;
    }

    /** Gives back what was taken; the second time nothing is left to do. */
    synchronized void end() {
        if (over) {
            return;
        }
        over = true;
        if (display != null) {
            display.close();
        }
        if (tty != null) {
            tty.restore();
        }
    }

    /** Takes the hook away. */
    void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // shutting down already: the hook finds nothing left to do
        }
    }
}
