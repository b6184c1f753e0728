package org.tellerline.schema.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/**
 * Opens connections to one SQLite file, and hands out none whose settings could lose an acknowledged posting. Settings are sent one by
 * one and then read back: the engine ignores a misspelt one in silence.
 */
final class SqliteSource extends SQLiteDataSource {

    /** How long a connection waits for another program's lock, in milliseconds. */
    static final int BUSY_TIMEOUT = 5_000;

    /**
     * How many pages, of 4 KiB, the log may hold before they are carried into the tables. An event touches a dozen pages, most of them
     * again a moment later: carried over every 1000 pages, the engine's own habit, each would be written twice, and one posting in
     * twenty would wait for it.
     */
    private static final int PAGES_TO_CHECKPOINT = 16_000;

    private static final int OLDEST_LIBRARY = 3_051_003;
    private static final List<String> SETTINGS = List.of(
            "busy_timeout=" + BUSY_TIMEOUT,
            "synchronous=full",
            "wal_autocheckpoint=" + PAGES_TO_CHECKPOINT,
            "foreign_keys=on",
            "recursive_triggers=on",
            "trusted_schema=off",
            "cell_size_check=on",
            "mmap_size=0",
            "temp_store=memory");

    private final boolean reading;

    private SqliteSource(Path file, boolean reading) {
        super(config(reading));
        this.reading = reading;
        setUrl("jdbc:sqlite:" + file);
    }

    static SqliteSource writing(Path file) {
        return new SqliteSource(file, false);
    }

    static SqliteSource reading(Path file) {
        return new SqliteSource(file, true);
    }

    private static SQLiteConfig config(boolean reading) {
        SqliteLibrary.prepare();
        SQLiteConfig config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        if (reading) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
            config.setReadOnly(true);
        } else {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        return config;
    }

    @Override
    public SQLiteConnection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        SQLiteConnection connection = super.getConnection(user, password);
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute("pragma " + setting);
            }
            if (reading) {
                statement.execute("pragma query_only=on");
            }
            assertSafe(statement);
            return connection;
        } catch (SQLException | DatabaseTrouble e) {
            connection.close();
            throw e;
        }
    }

    /** A connection whose settings nobody has looked at, for a file that is only being made. */
    static Connection unchecked(Path file) throws SQLException {
        return config(false).createConnection("jdbc:sqlite:" + file);
    }

    /** Makes the file keep a write-ahead log from now on; the file remembers it. */
    static void keepWriteAheadLog(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            read(statement, "pragma journal_mode=wal");
        }
    }

    private static void assertSafe(Statement statement) throws SQLException {
        assertSetting(statement, "journal_mode", "wal");
        assertSetting(statement, "synchronous", "2");
        assertSetting(statement, "foreign_keys", "1");
        assertSetting(statement, "recursive_triggers", "1");
        assertSetting(statement, "trusted_schema", "0");
        assertSetting(statement, "cell_size_check", "1");
        assertSetting(statement, "mmap_size", "0");
        assertSetting(statement, "busy_timeout", Integer.toString(BUSY_TIMEOUT));
        assertLibrary(read(statement, "select sqlite_version()"));
    }

    private static void assertSetting(Statement statement, String name, String wanted) throws SQLException {
        String found = read(statement, "pragma " + name);
        if (!found.equals(wanted)) {
            throw new DatabaseTrouble(Kind.UNSAFE_SETTING, name, found, wanted);
        }
    }

    private static void assertLibrary(String version) {
        int number = 0;
        for (String part : version.split("\\.", -1)) {
            number = number * 1_000 + Integer.parseInt(part);
        }
        if (number < OLDEST_LIBRARY) {
            throw new DatabaseTrouble(Kind.UNSAFE_SETTING, "sqlite_version", version, "3.51.3");
        }
    }

    private static String read(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }
}
