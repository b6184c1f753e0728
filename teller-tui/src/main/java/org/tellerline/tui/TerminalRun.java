package org.tellerline.tui;

import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.tellerline.tui.grid.ScreenSize;
import org.tellerline.tui.session.TellerSession;
import org.tellerline.tui.terminal.ByteSink;
import org.tellerline.tui.terminal.LocalTerminal;
import org.tellerline.tui.terminal.NoTerminal;
import org.tellerline.tui.terminal.Theme;

/** A session on the terminal the program was started from. What happens is queued, and worked off by one thread. */
final class TerminalRun implements ByteSink {

    private static final long TICK_NANOS = 1_000_000_000L;

    private final BlockingQueue<Runnable> happenings = new LinkedBlockingQueue<>();
    private final TellerSession session;
    private final SessionKeys keys;
    private boolean over;

    private TerminalRun(Stations stations, LocalTerminal terminal) {
        this.session = stations.session(terminal.display(), this::defect);
        this.keys = new SessionKeys(session);
    }

    /** Runs until the teller leaves or the terminal goes. */
    static ExitCode on(Stations stations, Surroundings surroundings) throws NoTerminal {
        Theme theme = Theme.choose(stations.options().theme(), surroundings.environment());
        try (LocalTerminal terminal = LocalTerminal.open(theme, surroundings.environment())) {
            TerminalRun run = new TerminalRun(stations, terminal);
            run.session.start();
            terminal.start(run);
            run.untilOver();
            Stations.end(run.session);
            return ExitCode.OK;
        }
    }

    private void untilOver() {
        long nextTick = System.nanoTime() + TICK_NANOS;
        while (!over && !session.isOver()) {
            next(nextTick);
            long now = System.nanoTime();
            keys.tick(now);
            if (now - nextTick >= 0) {
                session.tick();
                nextTick = now + TICK_NANOS;
            }
        }
    }

    private void next(long tick) {
        OptionalLong deadline = keys.deadline();
        long until = deadline.isPresent() && deadline.getAsLong() - tick < 0 ? deadline.getAsLong() : tick;
        try {
            Runnable happening = happenings.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (happening != null) {
                happening.run();
            }
        } catch (InterruptedException e) {
            over = true;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void bytes(byte[] bytes, long nanos) {
        happenings.add(() -> keys.type(bytes, nanos));
    }

    @Override
    public void resized(ScreenSize size) {
        happenings.add(session::resized);
    }

    @Override
    public void hungUp() {
        happenings.add(() -> over = true);
    }

    private void defect(Throwable defect) {
        happenings.add(() -> {
            throw new IllegalStateException("in a session's turn", defect);
        });
    }
}
