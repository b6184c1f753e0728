package org.tellerline.core.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A measurement to be made.
 *
 * @param tellers how many at once, one measurement after the other in each repetition; each 1 to {@link #MOST_TELLERS}
 * @param repetitions at least 1
 * @param seconds length of one slice, at least 1; each is preceded by a warm-up of a quarter of it
 * @param searchPath folders in which {@code pgbench} is sought, as in the variable PATH
 */
public record BenchPlan(Workload workload, List<Integer> tellers, int repetitions, int seconds, String searchPath) {

    public static final int MOST_TELLERS = 64;

    private static final int SHARE_OF_WARM_UP = 4;

    public BenchPlan {
        tellers = List.copyOf(tellers);
        if (repetitions < 1
                || seconds < 1
                || tellers.isEmpty()
                || tellers.stream().anyMatch(count -> count < 1 || count > MOST_TELLERS)) {
            throw new IllegalArgumentException("not a plan of a measurement");
        }
    }

    long sliceNanos() {
        return TimeUnit.SECONDS.toNanos(seconds);
    }

    long warmUpNanos() {
        return sliceNanos() / SHARE_OF_WARM_UP;
    }
}
