package org.tellerline.core.signon;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Somebody proved a password that is good for nothing but being changed. It stands for the password in the next step, so that nobody
 * has to keep the password itself; it is bound to the stored hash, and so is good once.
 */
public final class Proof {

    /** How long one may think about a new password. */
    static final Duration VALID = Duration.ofMinutes(5);

    private final Credential credential;
    private final long at;
    private final Attempt.Goal goal;

    Proof(Credential credential, long at, Attempt.Goal goal) {
        this.credential = credential;
        this.at = at;
        this.goal = goal;
    }

    Credential credential() {
        return credential;
    }

    /** The same attempt again, at a terminal. */
    Attempt.Purpose purpose(String terminal) {
        return goal == Attempt.Goal.ADMINISTER
                ? Attempt.Purpose.administer(terminal)
                : Attempt.Purpose.signOn(terminal);
    }

    boolean isStale(long now) {
        return now < at || now - at > TimeUnit.NANOSECONDS.toMicros(VALID.toNanos());
    }
}
