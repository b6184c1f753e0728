package org.tellerline.core.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several tellers work at once, first to get warm and then to be measured. */
final class Shift {

    private static final int ROOM = 1024;

    private final SplittableRandom random;

    Shift(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Pace measure(List<Work> tellers, BenchPlan plan) {
        run(tellers, plan.warmUpNanos());
        long start = System.nanoTime();
        List<long[]> taken = run(tellers, plan.sliceNanos());
        return Pace.of(taken, System.nanoTime() - start);
    }

    private List<long[]> run(List<Work> tellers, long nanos) {
        ExecutorService threads = Executors.newFixedThreadPool(tellers.size());
        try {
            long end = System.nanoTime() + nanos;
            List<Future<long[]>> running = new ArrayList<>();
            for (Work teller : tellers) {
                SplittableRandom own = random.split();
                running.add(threads.submit(() -> untilTheEnd(teller, own, end)));
            }
            List<long[]> taken = new ArrayList<>();
            for (Future<long[]> one : running) {
                taken.add(one.get());
            }
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchTrouble("bench.trouble.interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] untilTheEnd(Work teller, SplittableRandom random, long end) {
        long[] taken = new long[ROOM];
        int count = 0;
        for (long now = System.nanoTime(); now < end; ) {
            teller.once(random);
            long then = System.nanoTime();
            if (count == taken.length) {
                taken = Arrays.copyOf(taken, count * 2);
            }
            taken[count++] = then - now;
            now = then;
        }
        return Arrays.copyOf(taken, count);
    }
}
