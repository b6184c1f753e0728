package org.tellerline.schema.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/**
 * A file while it is being made, beside its place: a bank that is founded or restored, a copy that is taken. It moves there whole or not at
 * all, so that work that is killed leaves nothing half; what such work left beside is cleared away by the next of its kind.
 */
public final class FileAside {

    /** What it is made for; part of its name, so that one kind of work clears away only its own. */
    public enum Use {
        FOUNDING,
        RESTORING,
        COPYING;

        private String mark() {
            return "." + name().toLowerCase(Locale.ROOT) + "-";
        }
    }

    private static final String[] COMPANIONS = {"-wal", "-shm", "-journal", ""};

    private final Path place;
    private final String mark;
    private final Path aside;

    public FileAside(Path place, Use use) {
        this.place = place;
        this.mark = use.mark();
        this.aside = Path.of(place + mark + ProcessHandle.current().pid());
    }

    public SqliteAddress address() {
        return new SqliteAddress(aside);
    }

    public Path file() {
        return aside;
    }

    /** Takes away what was made here, and what work that is dead left behind. */
    public void clear() {
        Path folder = aside.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(folder, place.getFileName() + mark + "*")) {
            for (Path file : beside) {
                if (isOurs(file) || isDead(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new DatabaseTrouble(e, Kind.NO_PERMISSION, folder);
        }
    }

    /** The same trouble, told of the place that the person named. */
    public DatabaseTrouble blamedOnThePlace(DatabaseTrouble trouble) {
        return trouble.retold(thing -> thing.replace(aside.toString(), place.toString()));
    }

    /** Puts the closed file in its place, where nothing stands. */
    public void moveIn() {
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

    private boolean isDead(Path file) {
        String name = file.getFileName().toString();
        String number = name.substring(name.lastIndexOf(mark) + mark.length()).replaceFirst("-.*", "");
        return number.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(number)).isEmpty();
    }
}
