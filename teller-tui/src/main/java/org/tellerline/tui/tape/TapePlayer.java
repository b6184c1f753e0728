package org.tellerline.tui.tape;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.tellerline.core.text.Message;

/** Plays a tape to a session, key by key, each when the session is idle. */
public final class TapePlayer {

    private static final Duration IDLE_LIMIT = Duration.ofSeconds(15);
    private static final long LOOK_MILLIS = 2;
    /** A held-down key repeats faster than this, and forms ignore such repeats where money is at stake. */
    private static final long REPEAT_NANOS = 80_000_000L;

    private final Playable session;
    private final Path folder;
    private final PrintStream output;
    private String lastKey = "";
    private long lastNanos;

    /**
     * Prepares to play.
     *
     * @param folder for the files of {@code Screenshot FILE}
     * @param output for screens of {@code Screenshot} alone
     */
    public TapePlayer(Playable session, Path folder, PrintStream output) {
        this.session = session;
        this.folder = folder;
        this.output = output;
    }

    /** Plays until the end or the first failure. */
    public Optional<TapeFailure> play(Tape tape) {
        for (Step step : tape.steps()) {
            Optional<Message> problem = run(step);
            if (problem.isPresent()) {
                return Optional.of(new TapeFailure(step.line(), problem.get(), screen()));
            }
        }
        return Optional.empty();
    }

    private Optional<Message> run(Step step) {
        if (step instanceof Step.Press press) {
            return press(press);
        }
        if (step instanceof Step.WaitFor wait) {
            return waitFor(wait);
        }
        if (step instanceof Step.Sleep sleep) {
            pause(sleep.duration().toMillis());
            return Optional.empty();
        }
        return take((Step.Screenshot) step);
    }

    private Optional<Message> press(Step.Press step) {
        for (String key : step.keys()) {
            if (!settles()) {
                return Optional.of(Message.of("tape.busy", IDLE_LIMIT.toSeconds()));
            }
            press(key);
            pause(step.pause().toMillis());
        }
        return Optional.empty();
    }

    private void press(String key) {
        boolean command = key.codePointAt(0) < ' ' || key.equals("\u007f");
        long since = System.nanoTime() - lastNanos;
        if (command && key.equals(lastKey) && since < REPEAT_NANOS) {
            pause((REPEAT_NANOS - since) / 1_000_000 + 1);
        }
        lastKey = key;
        lastNanos = System.nanoTime();
        session.type(key.getBytes(StandardCharsets.UTF_8), lastNanos);
    }

    private boolean settles() {
        return comesTrue(session::idle, IDLE_LIMIT);
    }

    private Optional<Message> waitFor(Step.WaitFor step) {
        if (comesTrue(() -> step.pattern().matcher(screen()).find(), step.limit())) {
            return Optional.empty();
        }
        BigDecimal seconds = BigDecimal.valueOf(step.limit().toMillis(), 3).stripTrailingZeros();
        return Optional.of(Message.of("tape.unseen", step.pattern().pattern(), seconds.toPlainString()));
    }

    private Optional<Message> take(Step.Screenshot step) {
        if (!settles()) {
            return Optional.of(Message.of("tape.busy", IDLE_LIMIT.toSeconds()));
        }
        if (step.file().isEmpty()) {
            output.print(screen());
            output.flush();
            return Optional.empty();
        }
        try {
            Files.writeString(folder.resolve(step.file().get()), screen());
            return Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.of(
                    Message.of("tape.file", step.file().get(), e.getClass().getSimpleName()));
        }
    }

    private String screen() {
        return session.screen().asText();
    }

    private static boolean comesTrue(BooleanSupplier condition, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            pause(LOOK_MILLIS);
        }
        return true;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
