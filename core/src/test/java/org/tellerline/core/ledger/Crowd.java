package org.tellerline.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** Many at once. */
final class Crowd {

    private static final long PATIENCE_SECONDS = 120;
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(1);

    private Crowd() {}

    /** Starts work in a thread of its own. */
    static <T> FutureTask<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "crowd");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    /** Runs the work of all at the same time and answers their results in the order of their numbers, which begin at 0. */
    static <T> List<T> all(int number, IntFunction<Callable<T>> work) {
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            tasks.add(start(work.apply(i)));
        }
        return tasks.stream().map(Crowd::result).toList();
    }

    static <T> T result(FutureTask<T> task) {
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the work failed with. */
    static Throwable failure(FutureTask<?> task) {
        try {
            Object result = result(task);
            throw new IllegalStateException("did not fail but answered " + result);
        } catch (CompletionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }

    /** Waits for something that will come. */
    static void until(BooleanSupplier come) {
        long start = System.nanoTime();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }
}
