package org.tellerline.core.backup;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.tellerline.core.ledger.BrokenInvariant;

/** Counts and hashes the bytes of a bank on their way, and tells the watch of them. */
final class Meter {

    private static final long TOLD_EVERY = 1L << 20;

    private final Watch watch;
    private final BackupStep step;
    private final long expected;
    private final MessageDigest digest;
    private long count;
    private long told;

    Meter(Watch watch, BackupStep step, long expected) {
        this.watch = watch;
        this.step = step;
        this.expected = expected;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new BrokenInvariant("this Java lacks what every Java has: " + e);
        }
        watch.at(step, 0, expected);
    }

    /** The hash of everything that passed. */
    byte[] hash() {
        return digest.digest();
    }

    private void pass(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        count += length;
        if (count - told >= TOLD_EVERY) {
            told = count;
            watch.at(step, count, Math.max(count, expected));
        }
    }

    OutputStream before(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                pass(bytes, from, length);
                out.write(bytes, from, length);
            }
        };
    }

    InputStream behind(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int got = in.read(bytes, from, length);
                if (got > 0) {
                    pass(bytes, from, got);
                }
                return got;
            }
        };
    }
}
