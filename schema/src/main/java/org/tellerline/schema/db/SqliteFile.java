package org.tellerline.schema.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/** What can be told about a bank's file before a database library touches it. */
final class SqliteFile {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private SqliteFile() {}

    /** Refuses a file that cannot be a bank, or that is not safe to post into. */
    static void check(Path file) {
        try {
            checkItIsThere(file);
            PrivateFile.check(file, Kind.OPEN_TO_OTHERS);
            checkWritable(file);
            PrivateFile.checkLocal(file);
            checkHeader(file);
        } catch (IOException e) {
            throw new DatabaseTrouble(e, Kind.DISK_ERROR);
        }
    }

    private static void checkItIsThere(Path file) {
        if (!Files.exists(file)) {
            throw new DatabaseTrouble(Kind.NO_SUCH_FILE, file);
        }
        if (Files.isDirectory(file)) {
            throw new DatabaseTrouble(Kind.IS_A_FOLDER, file);
        }
        if (!Files.isRegularFile(file)) {
            throw new DatabaseTrouble(Kind.NOT_A_DATABASE, file);
        }
        if (!Files.isReadable(file)) {
            throw new DatabaseTrouble(Kind.NO_PERMISSION, file);
        }
    }

    private static void checkWritable(Path file) throws IOException {
        if (!PrivateFile.writable(file)) {
            throw new DatabaseTrouble(Kind.READ_ONLY, file);
        }
        Path folder = PrivateFile.folderOf(file);
        if (!PrivateFile.writable(folder)) {
            throw new DatabaseTrouble(Kind.READ_ONLY, folder);
        }
    }

    private static void checkHeader(Path file) throws IOException {
        if (Files.size(file) == 0) {
            throw new DatabaseTrouble(Kind.EMPTY_FILE, file);
        }
        try (InputStream stream = Files.newInputStream(file)) {
            if (!Arrays.equals(stream.readNBytes(MAGIC.length), MAGIC)) {
                throw new DatabaseTrouble(Kind.NOT_A_DATABASE, file);
            }
        }
    }
}
