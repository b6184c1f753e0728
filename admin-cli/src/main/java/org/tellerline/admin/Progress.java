package org.tellerline.admin;

import java.util.function.LongSupplier;

/** Tells on standard error how far a long work is: count, rate and the time that remains, a line every few seconds. */
public final class Progress {

    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long BETWEEN = 5 * NANOS_PER_SECOND;
    private static final long MINUTE = 60;

    private final Admin admin;
    private final String work;
    private final LongSupplier nanos;
    private final long began;
    private long told;

    /**
     * Begins to count.
     *
     * @param work what is counted, in the person's language
     */
    public Progress(Admin admin, String work) {
        this(admin, work, System::nanoTime);
    }

    Progress(Admin admin, String work, LongSupplier nanos) {
        this.admin = admin;
        this.work = work;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.told = began;
    }

    /** So many of so many are done; the last one is always told. */
    public synchronized void at(long done, long of) {
        long now = nanos.getAsLong();
        if (done < of && now - told < BETWEEN) {
            return;
        }
        told = now;
        double seconds = Math.max(1, now - began) / (double) NANOS_PER_SECOND;
        long rate = Math.round(done / seconds);
        long left = done == 0 ? 0 : (long) Math.ceil((of - done) * seconds / done);
        admin.note("admin.progress", work, done, of, rate, "%d:%02d".formatted(left / MINUTE, left % MINUTE));
    }
}
