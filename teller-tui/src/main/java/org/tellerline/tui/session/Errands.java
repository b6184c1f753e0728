package org.tellerline.tui.session;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Questions under way to the bank. They are asked in another thread; answers come back on the session's own turn. */
final class Errands {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Executor workers;
    private final LongSupplier nanos;
    private final Consumer<Throwable> defects;
    private final Consumer<Runnable> turn;
    private boolean busy;
    private int quiet;
    private int generation;
    private OptionalLong lastMillis = OptionalLong.empty();

    /**
     * Prepares to run errands.
     *
     * @param turn runs something when the session has the floor
     */
    Errands(Station station, Consumer<Runnable> turn) {
        this.workers = station.workers();
        this.nanos = station.nanos();
        this.defects = station.defects();
        this.turn = turn;
    }

    /** Whether the teller waits for an answer. */
    boolean isBusy() {
        return busy;
    }

    /** Whether nothing at all is under way. */
    boolean isIdle() {
        return !busy && quiet == 0;
    }

    /** How long the last answer took; empty before the first. */
    OptionalLong lastMillis() {
        return lastMillis;
    }

    /** Answers still under way belong to a session that is over; nobody wants them. */
    void abandon() {
        generation++;
        busy = false;
        quiet = 0;
    }

    /** Asks while the teller waits. */
    <T> void ask(Supplier<T> question, BiConsumer<@Nullable T, @Nullable Throwable> then) {
        busy = true;
        long asked = nanos.getAsLong();
        run(question, (answer, trouble) -> {
            busy = false;
            lastMillis = OptionalLong.of((nanos.getAsLong() - asked) / NANOS_PER_MILLI);
            then.accept(answer, trouble);
        });
    }

    /** Asks while the teller goes on typing. */
    <T> void askQuietly(Supplier<T> question, BiConsumer<@Nullable T, @Nullable Throwable> then) {
        quiet++;
        run(question, (answer, trouble) -> {
            quiet--;
            then.accept(answer, trouble);
        });
    }

    private <T> void run(Supplier<T> question, BiConsumer<@Nullable T, @Nullable Throwable> then) {
        int asking = generation;
        CompletableFuture.supplyAsync(question, workers)
                .handle((answer, trouble) -> {
                    turn.accept(() -> {
                        if (asking == generation) {
                            then.accept(answer, cause(trouble));
                        }
                    });
                    return true;
                })
                .exceptionally(defect -> {
                    defects.accept(defect);
                    return false;
                });
    }

    private static @Nullable Throwable cause(@Nullable Throwable trouble) {
        return trouble == null || trouble.getCause() == null ? trouble : trouble.getCause();
    }
}
