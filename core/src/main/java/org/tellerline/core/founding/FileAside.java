package org.tellerline.core.founding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.schema.db.DatabaseTrouble.Kind;
import org.tellerline.schema.db.SqliteAddress;

/**
 * A bank's file while it is being made, beside its place. It moves there whole or not at all, so that a founding that is killed
 * leaves no half bank; what such a one left beside is cleared away by the next.
 */
final class FileAside {

    private static final String MARK = ".founding-";
    private static final String[] COMPANIONS = {"-wal", "-shm", "-journal", ""};

    private final Path place;
    private final Path aside;

    FileAside(Path place) {
        this.place = place;
        this.aside = Path.of(place + MARK + ProcessHandle.current().pid());
    }

    SqliteAddress address() {
        return new SqliteAddress(aside);
    }

    /** Takes away what was made here, and what foundings that are dead left behind. */
    void clear() {
        Path folder = aside.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(folder, place.getFileName() + MARK + "*")) {
            for (Path file : beside) {
                if (isOurs(file) || isDead(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new DatabaseTrouble(Kind.NO_PERMISSION, folder);
        }
    }

    /** The same trouble, told of the place that the person named. */
    DatabaseTrouble blamedOnThePlace(DatabaseTrouble trouble) {
        return trouble.retold(thing -> thing.replace(aside.toString(), place.toString()));
    }

    /** Puts the closed file in its place. */
    void moveIn() {
        try {
            if (Files.exists(place) && Files.size(place) == 0) {
                Files.delete(place);
            }
            Files.move(aside, place);
        } catch (FileAlreadyExistsException e) {
            throw new DatabaseTrouble(Kind.ALREADY_A_BANK, place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(Path file) {
        for (String companion : COMPANIONS) {
            if (file.toString().equals(aside + companion)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDead(Path file) {
        String name = file.getFileName().toString();
        String number = name.substring(name.lastIndexOf(MARK) + MARK.length()).replaceFirst("-.*", "");
        return number.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(number)).isEmpty();
    }
}
