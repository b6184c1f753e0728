package org.tellerline.core.signon;

import org.tellerline.core.policy.PolicyText;

/**
 * How dear one guess at a password is made.
 *
 * @param memoryKib memory one computation fills, in KiB
 * @param iterations passes over that memory
 * @param parallelism lanes the memory is divided into
 */
public record PasswordCost(int memoryKib, int iterations, int parallelism) {

    /** What a bank asks for that says nothing: about 0.15 s on a small server. */
    public static final PasswordCost USUAL = new PasswordCost(19_456, 2, 1);

    /** Beyond this a stored hash is damage or an attack on the server's memory. */
    private static final int MOST_MEMORY_KIB = 1 << 20;

    private static final int MOST_ITERATIONS = 64;
    private static final int MOST_LANES = 16;
    private static final int LEAST_MEMORY_PER_LANE_KIB = 8;

    public PasswordCost {
        if (parallelism < 1
                || parallelism > MOST_LANES
                || iterations < 1
                || iterations > MOST_ITERATIONS
                || memoryKib < LEAST_MEMORY_PER_LANE_KIB * parallelism
                || memoryKib > MOST_MEMORY_KIB) {
            throw new IllegalArgumentException("no sound password cost: memory-kib " + memoryKib + ", iterations "
                    + iterations + ", parallelism " + parallelism);
        }
    }

    /** Reads the lines {@code memory-kib}, {@code iterations} and {@code parallelism} of the policy; what is not named is as usual. */
    public static PasswordCost parse(String content) {
        PolicyText text = new PolicyText(content);
        return new PasswordCost(
                text.number("memory-kib", LEAST_MEMORY_PER_LANE_KIB, MOST_MEMORY_KIB)
                        .orElse(USUAL.memoryKib),
                text.number("iterations", 1, MOST_ITERATIONS).orElse(USUAL.iterations),
                text.number("parallelism", 1, MOST_LANES).orElse(USUAL.parallelism));
    }

    /** Whether a guess against this is cheaper than against the other in any respect. */
    public boolean below(PasswordCost other) {
        return memoryKib < other.memoryKib || iterations < other.iterations;
    }
}
