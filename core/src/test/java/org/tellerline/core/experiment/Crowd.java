package org.tellerline.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many hands at once. */
final class Crowd {

    private Crowd() {}

    /** Does all the work on so many threads and returns what came of it, in the order of the work. */
    static <T> List<T> together(int threads, List<Callable<T>> work) {
        ExecutorService hands = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : hands.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            hands.shutdownNow();
        }
    }
}
