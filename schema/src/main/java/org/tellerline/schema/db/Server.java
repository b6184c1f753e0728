package org.tellerline.schema.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/** The databases of a PostgreSQL server, made, renamed and dropped from the one that every server has. */
final class Server implements AutoCloseable {

    /** Begins the name of a database that is being restored. */
    static final String STAGED = "tellerline_restoring_";

    private static final String MAINTENANCE = "postgres";
    private static final long RESTORING = 7_413_000_002L;
    private static final int MOST_TURNS = 20;
    private static final long TURN_NANOS = 100_000_000L;
    private static final String IN_USE = "55006";

    private final PostgresAddress address;
    private final Connection connection;

    Server(PostgresAddress address) {
        this.address = address;
        try {
            this.connection = new PostgresSource(address.named(MAINTENANCE), PostgresUse.UPGRADING).getConnection();
        } catch (SQLException e) {
            throw PostgresFailures.trouble(e);
        }
    }

    /** Keeps a server to one restoring at a time; ends with this connection. */
    void claim() {
        if (rows("select 1 where pg_try_advisory_lock(" + RESTORING + ")").isEmpty()) {
            throw new DatabaseTrouble(Kind.LOCKED);
        }
    }

    boolean has(String name) {
        return !rows("select datname from pg_database where datname = ?", name).isEmpty();
    }

    void create(String name) {
        execute("create database " + quoted(name));
    }

    void drop(String name) {
        execute("drop database if exists " + quoted(name) + " with (force)");
    }

    /** Whoever holds the claim knows that other restorings are dead. */
    void dropStaged() {
        rows("select datname from pg_database where starts_with(datname, ?)", STAGED)
                .forEach(this::drop);
    }

    /** Gives a database the name of another, and that one a new name, in one transaction. */
    void rename(String from, String to, Optional<String> old) {
        try {
            connection.setAutoCommit(false);
            try {
                old.ifPresent(name -> execute("alter database " + quoted(to) + " rename to " + quoted(name)));
                execute("alter database " + quoted(from) + " rename to " + quoted(to));
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw PostgresFailures.trouble(e);
        }
    }

    /** Refuses while others are connected to the database of the address; the server takes a moment to notice who has left. */
    void awaitNoGuests() {
        for (int turn = 0; guests() > 0; turn++) {
            if (turn == MOST_TURNS) {
                throw new DatabaseTrouble(Kind.IN_USE, address);
            }
            LockSupport.parkNanos(TURN_NANOS);
        }
    }

    private int guests() {
        return rows(
                        "select pid::text from pg_stat_activity where datname = ? and backend_type = 'client backend'",
                        address.name())
                .size();
    }

    private List<String> rows(String query, String... values) {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw PostgresFailures.trouble(e);
        }
    }

    private void execute(String statement) {
        try (Statement statements = connection.createStatement()) {
            statements.execute(statement);
        } catch (SQLException e) {
            throw IN_USE.equals(e.getSQLState())
                    ? new DatabaseTrouble(e, Kind.IN_USE, address)
                    : PostgresFailures.trouble(e);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw PostgresFailures.trouble(e);
        }
    }
}
