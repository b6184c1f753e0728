package org.tellerline.core.signon;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is kept of a password: the digest and how it was computed, as one line in the PHC string format, e.g.
 * {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<digest>}. Of a password whose halves are known to two people, so that neither can use it,
 * there are two of them in the line, divided by a blank: each is that of a half, and nobody ever held both to make one of them.
 */
public final class PasswordHash {

    private static final int LEAST_SALT_BYTES = 8;
    private static final int LEAST_DIGEST_BYTES = 16;
    private static final int MOST_BYTES = 128;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,8}),t=([0-9]{1,3}),p=([0-9]{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final PasswordCost cost;
    private final byte[] salt;
    private final byte[] digest;
    private final Optional<PasswordHash> secondHalf;

    PasswordHash(PasswordCost cost, byte[] salt, byte[] digest) {
        this(cost, salt, digest, Optional.empty());
    }

    private PasswordHash(PasswordCost cost, byte[] salt, byte[] digest, Optional<PasswordHash> secondHalf) {
        if (salt.length < LEAST_SALT_BYTES
                || digest.length < LEAST_DIGEST_BYTES
                || salt.length > MOST_BYTES
                || digest.length > MOST_BYTES) {
            throw new IllegalArgumentException("salt or digest of a password has no sound length");
        }
        this.cost = cost;
        this.salt = salt.clone();
        this.digest = digest.clone();
        this.secondHalf = secondHalf;
    }

    /**
     * Reads the stored line.
     *
     * @throws IllegalArgumentException when it is not an Argon2id hash of this kind; the text itself is not repeated
     */
    public static PasswordHash parse(String phc) {
        int blank = phc.indexOf(' ');
        return blank < 0 ? whole(phc) : whole(phc.substring(0, blank)).withSecondHalf(whole(phc.substring(blank + 1)));
    }

    private static PasswordHash whole(String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a stored password hash is damaged");
        }
        PasswordCost cost = new PasswordCost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        Base64.Decoder base64 = Base64.getDecoder();
        return new PasswordHash(cost, base64.decode(parts.group(4)), base64.decode(parts.group(5)));
    }

    /** What is kept of the password of which this is the first half. */
    public PasswordHash withSecondHalf(PasswordHash second) {
        return new PasswordHash(cost, salt, digest, Optional.of(second));
    }

    /** That of the second half; then this one is of the first only. */
    Optional<PasswordHash> secondHalf() {
        return secondHalf;
    }

    public PasswordCost cost() {
        return cost;
    }

    byte[] salt() {
        return salt.clone();
    }

    int digestBytes() {
        return digest.length;
    }

    /** Compares in a time that does not depend on where the two differ. */
    boolean matches(byte[] computed) {
        return MessageDigest.isEqual(digest, computed);
    }

    /** The line to store. */
    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.iterations() + ",p=" + cost.parallelism() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(digest)
                + secondHalf.map(second -> " " + second).orElse("");
    }
}
