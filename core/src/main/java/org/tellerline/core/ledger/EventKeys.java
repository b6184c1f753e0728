package org.tellerline.core.ledger;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.tellerline.core.calendar.BankClock;

/**
 * New idempotency keys, ordered by the millisecond they are made in (UUID version 7, RFC 9562 §5.7): the index over all keys grows at
 * its end, where a batch of events shares one page, instead of in a page of its own for each event.
 *
 * @param random the 74 bits that make a key of the same millisecond another one
 */
public record EventKeys(BankClock clock, RandomGenerator random) implements Supplier<UUID> {

    private static final int TIME_SHIFT = 16;
    private static final long VERSION = 0x7000L;
    private static final long VERSION_RANDOM = 0x0fffL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int VARIANT_BITS = 2;

    @Override
    public UUID get() {
        long millis = TimeUnit.MICROSECONDS.toMillis(clock.micros());
        return new UUID(
                millis << TIME_SHIFT | VERSION | random.nextLong() & VERSION_RANDOM,
                VARIANT | random.nextLong() >>> VARIANT_BITS);
    }
}
