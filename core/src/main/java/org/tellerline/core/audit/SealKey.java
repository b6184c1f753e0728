package org.tellerline.core.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key seals are signed with. It lives in a file outside the database, so whoever can write there cannot make a seal. */
public final class SealKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int ID_DIGITS = 16;

    private final byte[] bytes;

    private SealKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A key from 64 hexadecimal digits.
     *
     * @throws IllegalArgumentException when they are none
     */
    public static SealKey parse(String digits) {
        byte[] bytes = HexFormat.of().parseHex(digits.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has 64 hexadecimal digits");
        }
        return new SealKey(bytes);
    }

    /**
     * Reads a key.
     *
     * @throws IOException when there is no file, or it cannot be read
     * @throws IllegalArgumentException when the file holds something else
     */
    public static SealKey read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.US_ASCII));
    }

    /** Reads a key; where there is no file, one with a new key is made that its owner alone can read. */
    public static SealKey readOrMake(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            try {
                Files.createFile(file, ownerOnly());
                Files.writeString(file, HexFormat.of().formatHex(random) + "\n", StandardOpenOption.DSYNC);
            } catch (FileAlreadyExistsException e) {
                return read(file);
            }
        }
        return read(file);
    }

    /** Names the key without telling it. */
    public String id() {
        return HexFormat.of().formatHex(AuditChain.sha256().digest(bytes)).substring(0, ID_DIGITS);
    }

    byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
