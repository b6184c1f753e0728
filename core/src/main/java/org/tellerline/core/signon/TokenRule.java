package org.tellerline.core.signon;

import java.time.Duration;
import org.tellerline.core.policy.PolicyText;

/**
 * How long a sign-on to the administrator's tool lasts.
 *
 * @param life from the sign-on
 * @param idle from the last command
 */
public record TokenRule(Duration life, Duration idle) {

    public static final TokenRule USUAL = new TokenRule(Duration.ofHours(8), Duration.ofMinutes(30));

    private static final int MOST_HOURS = 24;
    private static final int MOST_MINUTES = 240;
    private static final long MICROS_PER_MILLI = 1_000;

    /** Reads the lines {@code hours} and {@code idle-minutes} of the policy; what is not named is as usual. */
    public static TokenRule parse(String content) {
        PolicyText text = new PolicyText(content);
        int hours = text.number("hours", 1, MOST_HOURS).orElse((int) USUAL.life.toHours());
        int minutes = text.number("idle-minutes", 1, MOST_MINUTES).orElse((int) USUAL.idle.toMinutes());
        return new TokenRule(Duration.ofHours(hours), Duration.ofMinutes(minutes));
    }

    /** Epoch micros UTC, as is what it is asked with. */
    long endsAt(long signedOn) {
        return signedOn + life.toMillis() * MICROS_PER_MILLI;
    }

    /** Whether too long a time lies between two moments, epoch micros UTC. */
    public boolean idle(long lastUsed, long now) {
        return now - lastUsed > idle.toMillis() * MICROS_PER_MILLI;
    }
}
