package org.tellerline.tui;

import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.tellerline.tui.grid.ScreenSize;
import org.tellerline.tui.linear.LineTerminal;
import org.tellerline.tui.linear.Linear;
import org.tellerline.tui.session.TellerSession;
import org.tellerline.tui.terminal.ByteSink;
import org.tellerline.tui.terminal.LocalTerminal;
import org.tellerline.tui.terminal.Look;
import org.tellerline.tui.terminal.NoTerminal;

/** A session on the terminal the program was started from. What happens is queued, and worked off by one thread. */
final class TerminalRun implements ByteSink, LineTerminal {

    private static final long TICK_NANOS = 1_000_000_000L;

    private final BlockingQueue<Runnable> happenings = new LinkedBlockingQueue<>();
    private final TellerSession session;
    private final SessionKeys keys;
    private final LocalTerminal terminal;
    private final Linear linear;
    private boolean over;

    private TerminalRun(Stations stations, LocalTerminal terminal) {
        this.session = stations.session(terminal.display(), this::defect);
        this.keys = new SessionKeys(session);
        this.terminal = terminal;
        this.linear = new Linear(session, this);
    }

    /** Runs until the teller leaves or the terminal goes. */
    static ExitCode on(Stations stations, Surroundings surroundings) throws NoTerminal {
        Look look =
                Look.choose(stations.options().theme(), Options.usualTheme(surroundings), surroundings.environment());
        try (LocalTerminal terminal = stations.options().isLinear()
                ? LocalTerminal.openLinear(look, surroundings.environment())
                : LocalTerminal.open(look, surroundings.environment())) {
            TerminalRun run = new TerminalRun(stations, terminal);
            run.begin();
            terminal.start(run);
            run.untilOver();
            Stations.end(run.session);
            return ExitCode.OK;
        }
    }

    private void begin() {
        session.start();
        if (terminal.isLinear()) {
            linear.begin();
        }
    }

    private void untilOver() {
        long nextTick = System.nanoTime() + TICK_NANOS;
        while (!over && !session.isOver()) {
            next(nextTick);
            long now = System.nanoTime();
            keys.tick(now);
            if (now - nextTick >= 0) {
                tick();
                nextTick = now + TICK_NANOS;
            }
        }
    }

    private void tick() {
        session.tick();
        if (terminal.isLinear()) {
            linear.look();
        }
    }

    private void typed(byte[] bytes, long nanos) {
        if (terminal.isLinear()) {
            linear.bytes(bytes, nanos);
        } else {
            keys.type(bytes, nanos);
        }
        if (terminal.follow()) {
            begin();
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
        happenings.add(() -> typed(bytes, nanos));
    }

    @Override
    public void resized(ScreenSize size) {
        happenings.add(session::resized);
    }

    @Override
    public void hungUp() {
        happenings.add(() -> over = true);
    }

    @Override
    public void write(String text) {
        terminal.write(text);
    }

    @Override
    public void echo(boolean seen) {
        terminal.echo(seen);
    }

    @Override
    public int bells() {
        return terminal.bells();
    }

    private void defect(Throwable defect) {
        happenings.add(() -> {
            throw new IllegalStateException("in a session's turn", defect);
        });
    }
}
