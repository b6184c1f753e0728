package org.tellerline.core.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tellerline.core.ledger.BrokenInvariant;

/**
 * The cryptography of one backup: HKDF-SHA256 gives it two keys of its own (RFC 5869; each is one block long), one for its header, one for
 * its blocks. Blocks are AES-256-GCM, and each nonce is the block's number and whether it is the last: the STREAM construction of Hoang,
 * Reyhanitabar, Rogaway and Vizár. A block that is missing, doubled, moved or of another file opens nowhere.
 */
final class Seal {

    /** What sealing adds to a block. */
    static final int TAG = 16;

    private static final int TAG_BITS = 8 * TAG;
    private static final int NONCE = 12;
    private static final String MAC = "HmacSHA256";

    private final byte[] header;
    private final SecretKeySpec blocks;

    Seal(byte[] extracted) {
        this.header = expand(extracted, "header");
        this.blocks = new SecretKeySpec(expand(extracted, "blocks"), "AES");
    }

    static byte[] mac(byte[] key, String text) {
        return mac(key, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static byte[] expand(byte[] extracted, String purpose) {
        return mac(extracted, "tellerline backup " + purpose + "\u0001");
    }

    byte[] ofHeader(byte[] text) {
        return mac(header, text);
    }

    /** Blocks of the file that has this header. */
    Blocks blocks(byte[] headerText) {
        return new Blocks(hash(headerText));
    }

    /** Seals or opens the blocks of one file. */
    final class Blocks {

        private final byte[] bound;

        private Blocks(byte[] bound) {
            this.bound = bound;
        }

        byte[] seal(long number, boolean last, byte[] block, int length) {
            try {
                return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(block, 0, length);
            } catch (GeneralSecurityException e) {
                throw missing(e);
            }
        }

        /** What was sealed; nothing where it was not sealed so. */
        Optional<byte[]> open(long number, boolean last, byte[] block, int length) {
            try {
                return Optional.of(cipher(Cipher.DECRYPT_MODE, number, last).doFinal(block, 0, length));
            } catch (AEADBadTagException e) {
                return Optional.empty();
            } catch (GeneralSecurityException e) {
                throw missing(e);
            }
        }

        private Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
            byte[] nonce = ByteBuffer.allocate(NONCE)
                    .putInt(last ? 1 : 0)
                    .putLong(number)
                    .array();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, blocks, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher;
        }
    }

    private static BrokenInvariant missing(GeneralSecurityException cause) {
        return new BrokenInvariant("this Java lacks what every Java has: " + cause);
    }
}
