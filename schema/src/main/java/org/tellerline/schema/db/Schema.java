package org.tellerline.schema.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/** Builds and upgrades a bank's tables, and compares their version. Only {@code init} and {@code upgrade} build; all others compare. */
public final class Schema {

    /** The version this program was built for: the highest number of its migrations. */
    public static final int VERSION = 8;

    private static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /**
     * Brings the tables to {@link #VERSION}; a bank that stands there already stays. A new SQLite file is made for this account alone,
     * with the folders above it.
     *
     * @throws DatabaseTrouble when the database cannot be reached, is newer than this program, or refuses a migration
     */
    public static void migrate(DatabaseAddress address) {
        if (address instanceof SqliteAddress sqlite) {
            migrate(sqlite, VERSION);
        } else if (address instanceof PostgresAddress postgres) {
            migrate(postgres, VERSION);
        }
    }

    /** Builds the tables as an older program had them, for rows that were written then. */
    static void migrate(PostgresAddress address, int version) {
        flyway(address, new PostgresSource(address, PostgresUse.UPGRADING), version);
    }

    /**
     * Refuses while anybody works with a bank.
     *
     * @throws DatabaseTrouble {@link Kind#IN_USE}
     */
    public static void assertUnused(DatabaseAddress address) {
        if (address instanceof SqliteAddress sqlite) {
            SqliteFile.check(sqlite.file());
            try (SqliteHold hold = SqliteHold.of(sqlite.file())) {
                hold.release();
            } catch (SQLException e) {
                throw SqliteFailures.trouble(e);
            }
        } else if (address instanceof PostgresAddress postgres) {
            try (Server server = new Server(postgres)) {
                server.awaitNoGuests();
            }
        }
    }

    /**
     * The version of a bank that shall be upgraded. A file that was kept aside at a restoring is put back into write-ahead mode.
     *
     * @throws DatabaseTrouble when there is no bank, or one of a newer program
     */
    public static int versionToUpgrade(DatabaseAddress address) {
        if (address instanceof SqliteAddress sqlite) {
            SqliteFile.check(sqlite.file());
            try (Connection connection = SqliteSource.unchecked(sqlite.file())) {
                checkKnown(connection, address);
                SqliteSource.keepWriteAheadLog(connection);
            } catch (SQLException e) {
                throw SqliteFailures.trouble(e);
            }
        }
        return look(address, (connection, sql) -> checkKnown(connection, address));
    }

    static <T> T look(DatabaseAddress address, Function<DSLContext, T> work) {
        return look(address, (connection, sql) -> {
            checkKnown(connection, address);
            return work.apply(sql);
        });
    }

    /** Looks at a bank by a connection of its own. */
    private interface Look<T> {
        T at(Connection connection, DSLContext sql) throws SQLException;
    }

    private static <T> T look(DatabaseAddress address, Look<T> work) {
        try (Connection connection = connect(address)) {
            return work.at(connection, Database.context(connection, address.dialect()));
        } catch (SQLException e) {
            throw address.dialect().trouble(e);
        } catch (DataAccessException e) {
            SQLException cause = e.getCause(SQLException.class);
            throw cause == null ? e : address.dialect().trouble(cause);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        if (address instanceof SqliteAddress sqlite) {
            SqliteFile.check(sqlite.file());
            return SqliteSource.reading(sqlite.file()).getConnection();
        }
        return new PostgresSource((PostgresAddress) address, PostgresUse.READING).getConnection();
    }

    /** Whether a database has no tables at all. */
    static boolean isEmpty(PostgresAddress address) {
        try (Connection connection = new PostgresSource(address, PostgresUse.UPGRADING).getConnection()) {
            return tables(connection, Dialect.POSTGRESQL).isEmpty();
        } catch (SQLException e) {
            throw PostgresFailures.trouble(e);
        }
    }

    static void migrate(SqliteAddress address, int version) {
        createIfMissing(address.file());
        try (Connection connection = SqliteSource.unchecked(address.file())) {
            refuseForeign(connection, address);
            SqliteSource.keepWriteAheadLog(connection);
        } catch (SQLException e) {
            throw SqliteFailures.trouble(e);
        }
        flyway(address, SqliteSource.writing(address.file()), version);
    }

    private static void createIfMissing(Path file) {
        try {
            if (!Files.exists(file)) {
                PrivateFile.createFolder(PrivateFile.folderOf(file));
                PrivateFile.create(file);
            } else if (Files.isDirectory(file) || Files.size(file) > 0) {
                SqliteFile.check(file);
            }
        } catch (IOException e) {
            throw new DatabaseTrouble(e, Kind.NO_PERMISSION, file);
        }
    }

    private static void flyway(DatabaseAddress address, DataSource source, int version) {
        try (Connection connection = source.getConnection()) {
            refuseForeign(connection, address);
        } catch (SQLException e) {
            throw address.dialect().trouble(e);
        }
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations(address.dialect().migrations().toArray(String[]::new))
                    .placeholders(address.dialect().placeholders())
                    .loggers("slf4j")
                    .target(Integer.toString(version))
                    .group(address.dialect() == Dialect.POSTGRESQL)
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw new DatabaseTrouble(e, Kind.ALTERED_SCHEMA, address);
        } catch (FlywayException e) {
            throw new DatabaseTrouble(e, Kind.UPGRADE_FAILED, address, firstLine(e));
        }
    }

    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Refuses to build among tables that are not ours, and to touch a bank of a newer program. */
    private static void refuseForeign(Connection connection, DatabaseAddress address) throws SQLException {
        Set<String> tables = tables(connection, address.dialect());
        int found = tables.contains(HISTORY) ? version(connection) : 0;
        if ((found > 0 || isForeign(tables)) && !isBank(tables)) {
            throw new DatabaseTrouble(Kind.FOREIGN_TABLES, address);
        }
        if (found > VERSION) {
            throw new DatabaseTrouble(Kind.NEWER_SCHEMA, found, VERSION);
        }
    }

    /** Refuses a database that is no bank, or a bank of another version than this program's. */
    static void check(Connection connection, DatabaseAddress address) throws SQLException {
        int found = found(connection, address);
        if (found != VERSION) {
            throw new DatabaseTrouble(found < VERSION ? Kind.OLDER_SCHEMA : Kind.NEWER_SCHEMA, found, VERSION);
        }
    }

    /** The same, and an older bank will do. */
    static int checkKnown(Connection connection, DatabaseAddress address) throws SQLException {
        int found = found(connection, address);
        if (found > VERSION) {
            throw new DatabaseTrouble(Kind.NEWER_SCHEMA, found, VERSION);
        }
        return found;
    }

    private static int found(Connection connection, DatabaseAddress address) throws SQLException {
        Set<String> tables = tables(connection, address.dialect());
        if (!isBank(tables)) {
            throw new DatabaseTrouble(isForeign(tables) ? Kind.FOREIGN_TABLES : Kind.NOT_A_BANK, address);
        }
        if (number(connection, "select count(*) from " + HISTORY + " where not success") > 0) {
            throw new DatabaseTrouble(Kind.UNFINISHED_UPGRADE, address);
        }
        return version(connection);
    }

    private static boolean isForeign(Set<String> tables) {
        return !isBank(tables) && !Set.of(HISTORY).containsAll(tables);
    }

    private static boolean isBank(Set<String> tables) {
        return tables.contains(HISTORY) && tables.contains("bank");
    }

    private static int version(Connection connection) throws SQLException {
        return number(
                connection, "select max(cast(version as integer)) from " + HISTORY + " where version is not null");
    }

    private static Set<String> tables(Connection connection, Dialect dialect) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(dialect.tables())) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
