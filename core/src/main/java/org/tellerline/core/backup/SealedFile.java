package org.tellerline.core.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.tellerline.core.backup.BackupTrouble.Reason;
import org.tellerline.schema.db.Room;

/**
 * A backup as bytes: eight letters that say what it is, the length of the header, the header, its code of authentication, and the bank's
 * bytes, compressed and then sealed in blocks. All blocks but the last are full, so nothing else needs to be said of them.
 */
final class SealedFile {

    private static final byte[] MAGIC = "TLBACKUP".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_HEADER = 1 << 22;
    private static final int MAC = 32;
    private static final int BUFFER = 1 << 17;

    private final Path file;

    SealedFile(Path file) {
        this.file = file;
    }

    /** Something that writes a bank. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Something that takes a bank. */
    @FunctionalInterface
    interface Taker {
        void take(InputStream in) throws IOException;
    }

    void write(BackupHeader header, BackupKey key, Meter meter, Content content) {
        byte[] text = header.text().getBytes(StandardCharsets.UTF_8);
        Seal seal = key.seal(header.salt().bytes());
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream raw = new SyncingStream(file)) {
            DataOutputStream start = new DataOutputStream(raw);
            start.write(MAGIC);
            start.writeInt(text.length);
            start.write(text);
            start.write(seal.ofHeader(text));
            start.flush();
            try (OutputStream packed =
                    new DeflaterOutputStream(new SealingStream(raw, seal.blocks(text)), deflater, BUFFER)) {
                content.writeTo(meter.before(packed));
            }
        } catch (IOException e) {
            throw Room.trouble(e, file);
        } finally {
            deflater.end();
        }
    }

    /** What the file says of itself, believed by nobody yet; nothing where it is no backup. */
    Optional<BackupHeader> glance() {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file, StandardOpenOption.READ))) {
            return parsed(header(in));
        } catch (IOException | BackupTrouble e) {
            return Optional.empty();
        }
    }

    /**
     * What the file says of itself.
     *
     * @throws BackupTrouble when it cannot be read, is no backup, was sealed with another key, or its header was changed
     */
    BackupHeader header(BackupKey key) {
        try (DataInputStream in = open()) {
            return header(in, key).header();
        } catch (IOException e) {
            throw new BackupTrouble(e, Reason.UNREADABLE, file);
        }
    }

    /**
     * Reads the whole file and hands the bank's bytes over; the taker gets none of a block that was changed.
     *
     * @throws BackupTrouble when anything of it is not as it was sealed
     */
    void read(BackupKey key, Meter meter, Taker taker) {
        try (DataInputStream in = open()) {
            Opened opened = header(in, key);
            try (OpeningStream blocks = new OpeningStream(file, in, opened.blocks());
                    InputStream bank = meter.behind(new InflaterInputStream(blocks))) {
                taker.take(bank);
                bank.transferTo(OutputStream.nullOutputStream());
                blocks.transferTo(OutputStream.nullOutputStream());
            }
        } catch (EOFException | ZipException e) {
            throw new BackupTrouble(e, Reason.CONTENT, file);
        } catch (IOException e) {
            throw new BackupTrouble(e, Reason.UNREADABLE, file);
        }
    }

    private record Opened(BackupHeader header, Seal.Blocks blocks) {}

    private Opened header(DataInputStream in, BackupKey key) throws IOException {
        byte[] text = header(in);
        byte[] code = in.readNBytes(MAC);
        BackupHeader header = parsed(text).orElseThrow(() -> new BackupTrouble(Reason.HEADER_CHANGED, file));
        if (!header.keyId().equals(key.id())) {
            throw new BackupTrouble(Reason.OTHER_KEY, file, header.keyId(), key.id());
        }
        Seal seal = key.seal(header.salt().bytes());
        if (!MessageDigest.isEqual(code, seal.ofHeader(text))) {
            throw new BackupTrouble(Reason.HEADER_CHANGED, file);
        }
        return new Opened(header, seal.blocks(text));
    }

    private byte[] header(DataInputStream in) throws IOException {
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new BackupTrouble(Reason.NOT_A_BACKUP, file);
        }
        byte[] length = in.readNBytes(Integer.BYTES);
        int bytes = length.length < Integer.BYTES ? -1 : ByteBuffer.wrap(length).getInt();
        if (bytes < 0 || bytes > MOST_HEADER) {
            throw new BackupTrouble(Reason.HEADER_CHANGED, file);
        }
        return in.readNBytes(bytes);
    }

    private static Optional<BackupHeader> parsed(byte[] text) {
        return BackupHeader.parse(new String(text, StandardCharsets.UTF_8));
    }

    private DataInputStream open() {
        try {
            if (!Files.isRegularFile(file)) {
                throw new BackupTrouble(Reason.UNREADABLE, file);
            }
            return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        } catch (IOException e) {
            throw new BackupTrouble(e, Reason.UNREADABLE, file);
        }
    }
}
