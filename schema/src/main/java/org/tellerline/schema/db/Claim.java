package org.tellerline.schema.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/** Keeps a database to one founding, or one end of day, at a time. It ends when it is closed, or with the process that holds it. */
public final class Claim implements AutoCloseable {

    private static final long FOUNDING = 7_413_000_001L;
    private static final long END_OF_DAY = 7_415_000_001L;

    private final Release release;

    private Claim(Release release) {
        this.release = release;
    }

    /** Ends what keeps others out. */
    private interface Release {
        void now() throws SQLException, IOException;
    }

    /**
     * Claims a database.
     *
     * @throws DatabaseTrouble when another program holds the claim, or the database cannot be reached
     */
    public static Claim on(PostgresAddress address) {
        return on(address, FOUNDING).orElseThrow(() -> new DatabaseTrouble(Kind.LOCKED));
    }

    /**
     * Claims a bank for its end of day: a lock of the server, or of a file beside the bank's own, either of which ends with the process.
     * Empty when another process has it.
     *
     * @throws DatabaseTrouble when the database cannot be reached, or no file can be made beside it
     */
    public static Optional<Claim> forEndOfDay(DatabaseAddress address) {
        return address instanceof SqliteAddress sqlite
                ? beside(sqlite.file())
                : on((PostgresAddress) address, END_OF_DAY);
    }

    private static Optional<Claim> beside(Path file) {
        Path lock = file.resolveSibling(file.getFileName() + ".eod-lock");
        try {
            if (Files.notExists(lock)) {
                PrivateFile.create(lock);
            }
        } catch (FileAlreadyExistsException e) {
            // Another end of day was a moment faster; which of the two has the lock is decided below.
            return locked(lock);
        } catch (IOException e) {
            throw new DatabaseTrouble(e, Kind.NO_PERMISSION, lock);
        }
        return locked(lock);
    }

    private static Optional<Claim> locked(Path lock) {
        try {
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return Optional.of(new Claim(channel::close));
            }
            channel.close();
            return Optional.empty();
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DatabaseTrouble(e, Kind.NO_PERMISSION, lock);
        }
    }

    private static Optional<Claim> on(PostgresAddress address, long key) {
        try {
            Connection connection = new PostgresSource(address, PostgresUse.UPGRADING).getConnection();
            if (granted(connection, key)) {
                return Optional.of(new Claim(connection::close));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw address.dialect().trouble(e);
        }
    }

    private static boolean granted(Connection connection, long key) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + key + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void close() {
        try {
            release.now();
        } catch (SQLException e) {
            throw Dialect.POSTGRESQL.trouble(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
