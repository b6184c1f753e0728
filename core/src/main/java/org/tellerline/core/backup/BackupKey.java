package org.tellerline.core.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tellerline.core.backup.BackupTrouble.Reason;
import org.tellerline.schema.db.DatabaseTrouble.Kind;
import org.tellerline.schema.db.PrivateFile;

/**
 * What backups are sealed with: 256 random bits in a file that its owner alone can read. The file is text, so that it can be printed and
 * keyed in again. Its id says which key it is and nothing else about it.
 */
public final class BackupKey {

    private static final String TITLE = "tellerline backup key 1";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{16}) ([0-9a-f]{64})");
    private static final int BYTES = 32;
    private static final int ID_BYTES = 8;

    private final byte[] secret;

    private BackupKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Makes a new one where there is no file yet.
     *
     * @throws BackupTrouble when there is one, or the place takes none
     */
    public static BackupKey create(Path file) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        BackupKey key = new BackupKey(secret);
        String text = TITLE + "\n" + key.id() + " " + HexFormat.of().formatHex(secret) + "\n";
        try {
            PrivateFile.create(file);
            Files.writeString(file, text, StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return key;
        } catch (FileAlreadyExistsException e) {
            throw new BackupTrouble(e, Reason.KEY_EXISTS, file);
        } catch (IOException e) {
            throw new BackupTrouble(e, Reason.UNWRITABLE, file);
        }
    }

    /**
     * Reads one.
     *
     * @throws BackupTrouble when there is none, or it is no key
     * @throws org.tellerline.schema.db.DatabaseTrouble when others may read it
     */
    public static BackupKey read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new BackupTrouble(Reason.KEY_MISSING, file);
            }
            PrivateFile.check(file, Kind.OPEN_TO_OTHERS);
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            Matcher line = LINE.matcher(lines.size() == 2 && lines.get(0).equals(TITLE) ? lines.get(1) : "");
            if (line.matches()) {
                BackupKey key = new BackupKey(HexFormat.of().parseHex(line.group(2)));
                if (key.id().equals(line.group(1))) {
                    return key;
                }
            }
            throw new BackupTrouble(Reason.KEY_MALFORMED, file);
        } catch (IOException e) {
            throw new BackupTrouble(e, Reason.KEY_MISSING, file);
        }
    }

    /** Sixteen hexadecimal digits. */
    public String id() {
        byte[] digest = Seal.mac(secret, "tellerline backup key id");
        return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    }

    /** The keys of one file, derived from this one and the file's salt. */
    Seal seal(byte[] salt) {
        return new Seal(Seal.mac(salt, secret));
    }
}
