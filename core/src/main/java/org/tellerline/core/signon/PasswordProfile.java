package org.tellerline.core.signon;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tellerline.core.policy.PolicyText;

/**
 * What a bank asks of its passwords: one of three named profiles, or one with some lines of its own. The standards contradict each
 * other, so nobody can follow all of them: NIST forbids what GB/T 22239 demands.
 *
 * @param name of the profile it began as
 * @param least code points of a password
 * @param mixture of letters, digits and other signs it must be
 * @param history so many earlier ones are not taken again
 * @param expiryDays after which it must be changed; 0 for never
 * @param warningDays before that, in which its owner is told
 * @param leastAgeHours before it may be changed again, so that nobody hurries through the history; 0 for none
 */
public record PasswordProfile(
        String name, int least, Mixture mixture, int history, int expiryDays, int warningDays, int leastAgeHours) {

    /** What a password must be made of. */
    public enum Mixture {
        ANY,
        LETTERS_AND_DIGITS,
        THREE_OF_FOUR;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** GB/T 22239-2019, level 3: three of four classes, exchanged at intervals. What a bank has that says nothing. */
    public static final PasswordProfile GB_L3 = new PasswordProfile("gb-l3", 8, Mixture.THREE_OF_FOUR, 5, 90, 14, 24);

    /** PCI DSS 4.0.1: twelve, letters and digits, 90 days. */
    public static final PasswordProfile PCI = new PasswordProfile("pci", 12, Mixture.LETTERS_AND_DIGITS, 5, 90, 14, 24);

    /** NIST SP 800-63B-4 for a password alone: long, made of anything, kept until there is a reason. */
    public static final PasswordProfile NIST = new PasswordProfile("nist", 15, Mixture.ANY, 5, 0, 0, 0);

    public static final List<PasswordProfile> ALL = List.of(GB_L3, PCI, NIST);

    /** Code points; more is not better and only costs time. */
    public static final int MOST = 128;

    private static final int LEAST = 8;
    private static final int LEAST_ALONE = 15;
    private static final int MOST_HISTORY = 24;
    private static final int MOST_DAYS = 3650;
    private static final int MOST_WARNING = 60;
    private static final int MOST_AGE = 720;
    private static final long MICROS_PER_DAY = Duration.ofDays(1).toMillis() * 1_000;
    private static final long MICROS_PER_HOUR = MICROS_PER_DAY / 24;

    private static final String PROFILE = "profile";
    private static final String SHORTEST = "least";
    private static final String MADE_OF = "mixture";
    private static final String HISTORY = "history";
    private static final String EXPIRY = "expiry-days";
    private static final String WARNING = "warning-days";
    private static final String AGE = "least-age-hours";

    /** The lines a policy may have. */
    public static final Set<String> LINES = Set.of(PROFILE, SHORTEST, MADE_OF, HISTORY, EXPIRY, WARNING, AGE);

    public static Optional<PasswordProfile> named(String name) {
        return ALL.stream().filter(profile -> profile.name.equals(name)).findFirst();
    }

    /**
     * Reads the policy {@code password rules}: the line {@code profile}, and lines that differ from it.
     *
     * @throws IllegalStateException naming the line that cannot be
     */
    public static PasswordProfile parse(String content) {
        PolicyText text = new PolicyText(content);
        String name = text.line(PROFILE).orElse(GB_L3.name);
        PasswordProfile base = named(name)
                .orElseThrow(() -> new IllegalStateException("policy line profile names no profile: " + name));
        return new PasswordProfile(
                base.name,
                text.number(SHORTEST, LEAST, MOST).orElse(base.least),
                text.line(MADE_OF).map(PasswordProfile::mixture).orElse(base.mixture),
                text.number(HISTORY, 0, MOST_HISTORY).orElse(base.history),
                text.number(EXPIRY, 0, MOST_DAYS).orElse(base.expiryDays),
                text.number(WARNING, 0, MOST_WARNING).orElse(base.warningDays),
                text.number(AGE, 0, MOST_AGE).orElse(base.leastAgeHours));
    }

    private static Mixture mixture(String word) {
        return Arrays.stream(Mixture.values())
                .filter(mixture -> mixture.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("policy line mixture is "
                        + Arrays.stream(Mixture.values()).map(Mixture::word).collect(Collectors.joining(", "))
                        + ", not " + word));
    }

    /** As the policy is kept: every line, so that a later version of a profile changes nothing behind the bank's back. */
    public String text() {
        return """
                profile = %s
                least = %d
                mixture = %s
                history = %d
                expiry-days = %d
                warning-days = %d
                least-age-hours = %d
                """.formatted(name, least, mixture.word(), history, expiryDays, warningDays, leastAgeHours);
    }

    /** Where a password alone guards real money it must be long, whatever the policy says. */
    public PasswordProfile guarding(boolean realMoney) {
        int shortest = Math.max(least, realMoney ? LEAST_ALONE : LEAST);
        return new PasswordProfile(name, shortest, mixture, history, expiryDays, warningDays, leastAgeHours);
    }

    /** Whether a password of that age must be changed; instants are epoch micros UTC. */
    boolean expired(long setAt, long now) {
        return expiryDays > 0 && now - setAt >= expiryDays * MICROS_PER_DAY;
    }

    /** The whole days a password is still good for, told only when they are few. */
    Optional<Long> daysLeft(long setAt, long now) {
        long left = expiryDays - (now - setAt) / MICROS_PER_DAY;
        return expiryDays > 0 && left <= warningDays ? Optional.of(left) : Optional.empty();
    }

    boolean tooYoung(long setAt, long now) {
        return now - setAt < leastAgeHours * MICROS_PER_HOUR;
    }
}
