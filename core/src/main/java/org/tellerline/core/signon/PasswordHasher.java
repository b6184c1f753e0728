package org.tellerline.core.signon;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Computes password hashes, two at a time and with a bounded queue: a flood of sign-ons must neither take the server's memory nor its
 * processors from those who are posting.
 */
public final class PasswordHasher {

    private static final int AT_ONCE = 2;
    private static final int QUEUE = 20;
    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BYTES = 32;

    private final SecureRandom random;
    private final Semaphore admitted = new Semaphore(AT_ONCE + QUEUE);
    private final Semaphore computing = new Semaphore(AT_ONCE, true);
    private final AtomicLong computed = new AtomicLong();

    /** What comparing a password gave; {@code BUSY} when too many are waiting already and nothing was compared. */
    enum Comparison {
        RIGHT,
        WRONG,
        BUSY
    }

    public PasswordHasher(SecureRandom random) {
        this.random = random;
    }

    /**
     * Hashes a new password with a salt of its own. The password is left as it is; its owner wipes it.
     *
     * @return empty when too many are waiting already
     */
    public Optional<PasswordHash> hash(char[] password, PasswordCost cost) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return compute(password, cost, salt, DIGEST_BYTES).map(digest -> new PasswordHash(cost, salt, digest));
    }

    Comparison compare(char[] password, PasswordHash hash) {
        return hash.secondHalf()
                .map(second -> compareHalves(password, hash, second))
                .orElseGet(() -> compareWhole(password, hash));
    }

    /** Both, whatever came of the first, so that the time tells nothing of either. */
    private Comparison compareHalves(char[] password, PasswordHash first, PasswordHash second) {
        int middle = password.length / 2;
        char[] before = Arrays.copyOf(password, middle);
        char[] after = Arrays.copyOfRange(password, middle, password.length);
        Comparison left = compareWhole(before, first);
        Comparison right = compareWhole(after, second);
        Arrays.fill(before, '\0');
        Arrays.fill(after, '\0');
        if (left == Comparison.BUSY || right == Comparison.BUSY) {
            return Comparison.BUSY;
        }
        return left == Comparison.RIGHT ? right : Comparison.WRONG;
    }

    private Comparison compareWhole(char[] password, PasswordHash hash) {
        return compute(password, hash.cost(), hash.salt(), hash.digestBytes())
                .map(digest -> hash.matches(digest) ? Comparison.RIGHT : Comparison.WRONG)
                .orElse(Comparison.BUSY);
    }

    /** A hash no password is known for, to spend on an unknown name what a known one costs. */
    PasswordHash decoy(PasswordCost cost) {
        byte[] salt = new byte[SALT_BYTES];
        byte[] digest = new byte[DIGEST_BYTES];
        random.nextBytes(salt);
        random.nextBytes(digest);
        return new PasswordHash(cost, salt, digest);
    }

    /** How many hashes were computed since the start. */
    long computed() {
        return computed.get();
    }

    private Optional<byte[]> compute(char[] password, PasswordCost cost, byte[] salt, int length) {
        if (!admitted.tryAcquire()) {
            return Optional.empty();
        }
        try {
            computing.acquireUninterruptibly();
            try {
                computed.incrementAndGet();
                return Optional.of(argon2(password, cost, salt, length));
            } finally {
                computing.release();
            }
        } finally {
            admitted.release();
        }
    }

    private static byte[] argon2(char[] password, PasswordCost cost, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.iterations())
                .withParallelism(cost.parallelism())
                .withSalt(salt)
                .build());
        byte[] digest = new byte[length];
        byte[] bytes = PasswordText.bytes(password);
        try {
            generator.generateBytes(bytes, digest);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
        return digest;
    }
}
