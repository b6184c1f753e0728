package org.tellerline.schema.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The signs by which a database tells how it is, for somebody who looks after it. Reading them changes nothing. */
public final class Vitals {

    /** How bad something is. */
    public enum Level {
        OK,
        /** The bank can do business; somebody should look after it. */
        WARNING,
        /** The bank cannot, or must not, do business. */
        BROKEN
    }

    /** One sign: what it is of, and how it was found. */
    public record Sign(String name, Level level, String value) {}

    /** A log that was not carried into the tables for so long makes every start slow. */
    private static final long LONG_LOG = 256L << 20;

    private static final List<String> SQLITE = List.of(
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "recursive_triggers",
            "busy_timeout",
            "trusted_schema",
            "cell_size_check",
            "mmap_size");
    private static final List<String> POSTGRESQL = List.of(
            "fsync",
            "full_page_writes",
            "synchronous_commit",
            "data_sync_retry",
            "statement_timeout",
            "lock_timeout",
            "idle_in_transaction_session_timeout");
    private static final Set<String> LAYERED = Set.of("overlay", "aufs", "fuse-overlayfs");

    private final List<Sign> signs = new ArrayList<>();

    private Vitals() {}

    /**
     * Looks at a database.
     *
     * @throws DatabaseTrouble when it cannot be opened, or a setting is unsafe
     */
    public static List<Sign> of(DatabaseAddress address) {
        Vitals vitals = new Vitals();
        try {
            if (address instanceof SqliteAddress sqlite) {
                vitals.look(sqlite);
            } else if (address instanceof PostgresAddress postgres) {
                vitals.look(postgres);
            }
            return List.copyOf(vitals.signs);
        } catch (SQLException e) {
            throw address.dialect().trouble(e);
        } catch (IOException e) {
            throw new DatabaseTrouble(e, DatabaseTrouble.Kind.DISK_ERROR);
        }
    }

    private void look(SqliteAddress address) throws SQLException, IOException {
        Path file = address.file();
        SqliteFile.check(file);
        add("file-mode", Level.OK, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String disk = Files.getFileStore(file).type();
        add("file-system", LAYERED.contains(disk) ? Level.WARNING : Level.OK, disk);
        Path log = Path.of(file + "-wal");
        long length = Files.exists(log) ? Files.size(log) : 0;
        add("log-length", length > LONG_LOG ? Level.WARNING : Level.OK, length + "");
        try (Connection connection = SqliteSource.reading(file).getConnection()) {
            add("engine", Level.OK, "SQLite " + ask(connection, "select sqlite_version()"));
            version(connection, address);
            settings(connection, SQLITE, "pragma ");
        }
    }

    private void look(PostgresAddress address) throws SQLException {
        try (Connection connection = new PostgresSource(address, PostgresUse.POSTING).getConnection()) {
            add("engine", Level.OK, "PostgreSQL " + ask(connection, "show server_version"));
            version(connection, address);
            settings(connection, POSTGRESQL, "show ");
            String sums = ask(connection, "show data_checksums");
            add("data_checksums", sums.equals("on") ? Level.OK : Level.WARNING, sums);
            String tls = ask(
                    connection,
                    "select coalesce((select version from pg_stat_ssl where pid = pg_backend_pid() and ssl), 'none')");
            add("tls", address.local() || !tls.equals("none") ? Level.OK : Level.BROKEN, tls);
            String standbys =
                    ask(connection, "select count(*)::text from pg_stat_replication where state = 'streaming'");
            add("standbys", Level.OK, standbys);
            String used = ask(
                    connection, "select count(*) || ' / ' || current_setting('max_connections') from pg_stat_activity");
            add("connections", Level.OK, used);
        }
    }

    private void version(Connection connection, DatabaseAddress address) throws SQLException {
        int found = Schema.checkKnown(connection, address);
        add("schema", found == Schema.VERSION ? Level.OK : Level.BROKEN, found + " / " + Schema.VERSION);
    }

    /** A connection with an unsafe one would not have been handed out. */
    private void settings(Connection connection, List<String> names, String how) throws SQLException {
        for (String name : names) {
            add(name, Level.OK, ask(connection, how + name));
        }
    }

    private void add(String name, Level level, String value) {
        signs.add(new Sign(name, level, value));
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }
}
