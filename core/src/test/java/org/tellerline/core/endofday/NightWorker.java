package org.tellerline.core.endofday;

import java.util.concurrent.atomic.AtomicLong;
import org.tellerline.schema.db.DatabaseAddress;

/** A program that ends a bank's day and is dead before its nth statement: {@code ADDRESS N}. Nothing of it is tidied up. */
final class NightWorker {

    static final int DEAD = 137;

    private NightWorker() {}

    public static void main(String[] args) {
        AtomicLong left = new AtomicLong(Long.parseLong(args[1]));
        Evening.end(
                DatabaseAddress.parse(args[0]),
                () -> {
                    if (left.decrementAndGet() == 0) {
                        Runtime.getRuntime().halt(DEAD);
                    }
                },
                RunStore::new,
                Progress.silent());
    }
}
