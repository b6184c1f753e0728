package org.tellerline.schema.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/** Whether a disk has room for what shall be written, and what it means when it has not. */
public final class Room {

    /** What is left free in any case: the bank itself must go on. */
    private static final long RESERVE = 16L << 20;

    private static final long MEGABYTE = 1L << 20;

    private Room() {}

    /**
     * Refuses to begin what could not end.
     *
     * @throws DatabaseTrouble naming the folder, what is needed and what is free
     */
    public static void check(Path folder, long bytes) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < bytes + RESERVE) {
                throw new DatabaseTrouble(Kind.NO_ROOM, folder, megabytes(bytes + RESERVE), megabytes(free));
            }
        } catch (IOException e) {
            throw trouble(e, folder);
        }
    }

    /** What a failed write into a file means. */
    public static DatabaseTrouble trouble(IOException failure, Path file) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        boolean full = words.contains("no space left") || words.contains("quota exceeded");
        return full
                ? new DatabaseTrouble(failure, Kind.DISK_FULL, file)
                : new DatabaseTrouble(failure, Kind.NO_PERMISSION, file);
    }

    private static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }
}
