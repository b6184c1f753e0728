package org.tellerline.schema.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A file beside the bank's. It takes the bank's name by a rename, which happens or does not; the old file keeps its content under a second
 * name that it is given before. Nobody can go on with the old file by mistake: it is out of write-ahead mode by then, which every
 * program of this house demands.
 */
final class SqliteStaging implements Staging {

    private static final int BUFFER = 1 << 16;
    private static final String[] COMPANIONS = {"-wal", "-shm", "-journal"};

    private final Path place;
    private final FileAside aside;

    SqliteStaging(SqliteAddress target) {
        this.place = target.file();
        this.aside = new FileAside(place, FileAside.Use.RESTORING);
        try {
            PrivateFile.createFolder(PrivateFile.folderOf(place));
        } catch (IOException e) {
            throw Room.trouble(e, PrivateFile.folderOf(place));
        }
        aside.clear();
    }

    @Override
    public DatabaseAddress address() {
        return aside.address();
    }

    @Override
    public void load(InputStream content, int version) throws IOException {
        receive(content);
        try {
            Schema.migrate(aside.address());
        } catch (DatabaseTrouble e) {
            throw aside.blamedOnThePlace(e);
        }
    }

    /** What cannot be read is another's to explain; what cannot be written is told here. */
    private void receive(InputStream content) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = open()) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                write(out, buffer, count);
            }
        }
    }

    private OutputStream open() {
        try {
            PrivateFile.create(aside.file());
            return Files.newOutputStream(aside.file(), StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Room.trouble(e, place);
        }
    }

    private void write(OutputStream out, byte[] buffer, int count) {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw Room.trouble(e, place);
        }
    }

    @Override
    public Optional<String> moveIn(String kept, boolean damaged) {
        try {
            settle();
            Optional<Path> old =
                    Files.exists(place) ? Optional.of(Path.of(place + ".before-" + kept)) : Optional.empty();
            if (old.isPresent() && !damaged) {
                try (SqliteHold hold = SqliteHold.of(place)) {
                    hold.retire();
                    swap(old);
                    hold.done();
                }
            } else {
                swap(old);
            }
            return old.map(Path::toString);
        } catch (SQLException e) {
            throw SqliteFailures.trouble(e);
        } catch (IOException e) {
            throw Room.trouble(e, place);
        }
    }

    /** Everything in the one file, and the file on the disk. */
    private void settle() throws SQLException, IOException {
        try (Connection connection = SqliteSource.writing(aside.file()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
        }
        sync(aside.file(), StandardOpenOption.WRITE);
    }

    /** What stands beside a file is the engine's log of it: left there, it would be played into the new one. */
    private void swap(Optional<Path> old) throws IOException {
        for (String companion : COMPANIONS) {
            Path stale = Path.of(place + companion);
            if (Files.exists(stale)) {
                Path name = Path.of(old.map(Path::toString).orElse(place + ".stale") + companion);
                Files.move(stale, name, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (old.isPresent()) {
            Files.createLink(old.get(), place);
        }
        Files.move(aside.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(PrivateFile.folderOf(place), StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public void close() {
        aside.clear();
    }
}
