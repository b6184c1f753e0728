package org.tellerline.core.signon;

import java.time.Duration;
import org.tellerline.core.policy.PolicyText;

/**
 * When wrong passwords lock a sign-on.
 *
 * @param tries wrong ones in a row that lock it, 1 to 5
 * @param pause for how long
 */
record LockRule(int tries, Duration pause) {

    static final LockRule USUAL = new LockRule(5, Duration.ofMinutes(30));

    /** Never until somebody else resets it. */
    static final long FOR_GOOD = Long.MAX_VALUE;

    /** Nobody gets more wrong tries than this by waiting the pauses out. */
    private static final int CEILING = 100;

    private static final int MOST_TRIES = 5;
    private static final int MOST_MINUTES = 7 * 24 * 60;
    private static final long MICROS_PER_MILLI = 1_000;

    /** Reads the lines {@code tries} and {@code minutes} of the policy; what is not named is as usual. */
    static LockRule parse(String content) {
        PolicyText text = new PolicyText(content);
        int minutes = text.number("minutes", 1, MOST_MINUTES).orElse((int) USUAL.pause.toMinutes());
        return new LockRule(text.number("tries", 1, MOST_TRIES).orElse(USUAL.tries), Duration.ofMinutes(minutes));
    }

    /**
     * Until when the sign-on is locked after one more wrong password.
     *
     * @param failures wrong ones since the last right one, this one included
     * @param now epoch micros UTC, as is the answer; 0 when it is not locked
     */
    long lockedUntil(long failures, long now) {
        if (failures % tries != 0) {
            return 0;
        }
        return failures + tries > CEILING ? FOR_GOOD : now + pause.toMillis() * MICROS_PER_MILLI;
    }
}
