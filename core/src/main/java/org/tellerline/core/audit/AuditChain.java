package org.tellerline.core.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash chain of one position: each hash covers the one before it and the row's payload. */
public final class AuditChain {

    private static final int HASH_BYTES = 32;

    private AuditChain() {}

    /** The head of a chain that has no entry yet. */
    public static byte[] genesis() {
        return new byte[HASH_BYTES];
    }

    public static byte[] next(byte[] previous, String payload) {
        MessageDigest digest = sha256();
        digest.update(previous);
        return digest.digest(payload.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] hash(String canonical) {
        return sha256().digest(canonical.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of a text in hexadecimal: of a secret all that is kept. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(hash(text));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
