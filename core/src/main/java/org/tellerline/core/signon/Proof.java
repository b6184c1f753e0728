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

    Proof(Credential credential, long at) {
        this.credential = credential;
        this.at = at;
    }

    Credential credential() {
        return credential;
    }

    boolean isStale(long now) {
        return now < at || now - at > TimeUnit.NANOSECONDS.toMicros(VALID.toNanos());
    }
}
