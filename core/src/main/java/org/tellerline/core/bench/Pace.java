package org.tellerline.core.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How fast work went.
 *
 * @param perSecond pieces of work done
 * @param latencies nanoseconds that each took, ascending; empty where only the rate is known
 */
record Pace(double perSecond, long[] latencies) {

    static Pace of(List<long[]> taken, long nanos) {
        long[] all = taken.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Pace(all.length / (nanos / (double) TimeUnit.SECONDS.toNanos(1)), all);
    }

    /** Milliseconds within which so many in a hundred were done. */
    double milliseconds(int percent) {
        if (latencies.length == 0) {
            return 0;
        }
        int index = (int) Math.min(latencies.length - 1L, (long) latencies.length * percent / 100);
        return latencies[index] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
