package org.tellerline.admin;

import java.time.Duration;

/** Tells on standard error how far long work is: every few seconds the count, the rate, and how long it will take yet. */
public final class Steps {

    private static final long NANOS_BETWEEN = 2_000_000_000L;

    private final Admin admin;
    private final String key;
    private final long of;
    private final long start = System.nanoTime();
    private long told = start;
    private long done;

    /**
     * Work that consists of equal steps.
     *
     * @param key of the sentence; it is given the steps done, all steps, steps a second and the time left
     */
    public Steps(Admin admin, String key, long of) {
        this.admin = admin;
        this.key = key;
        this.of = of;
    }

    /** One more is done. */
    public void step() {
        done++;
        long now = System.nanoTime();
        if (now - told >= NANOS_BETWEEN) {
            told = now;
            tell(now);
        }
    }

    public long done() {
        return done;
    }

    private void tell(long now) {
        double perSecond = done * 1e9 / (now - start);
        Duration left = Duration.ofSeconds(Math.round(Math.max(0, of - done) / perSecond));
        admin.note(key, done, of, Math.round(perSecond), "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart()));
    }
}
