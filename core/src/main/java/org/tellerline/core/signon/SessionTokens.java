package org.tellerline.core.signon;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** Makes the tokens that tell one session of a position from the next. */
final class SessionTokens {

    private static final int BYTES = 20;

    private final SecureRandom random;

    SessionTokens(SecureRandom random) {
        this.random = random;
    }

    /** Names one proof of who somebody is. */
    UUID nextId() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** 160 random bits in hexadecimal; says nothing about whose it is. */
    String next() {
        byte[] token = new byte[BYTES];
        random.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }
}
