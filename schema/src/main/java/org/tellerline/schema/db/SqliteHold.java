package org.tellerline.schema.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.tellerline.schema.db.DatabaseTrouble.Kind;
import org.tellerline.schema.db.SqlFailure.Meaning;

/** A bank's file that nobody else has open, and nobody else can open until this is closed. */
final class SqliteHold implements AutoCloseable {

    private static final int BUSY_TIMEOUT = 1_000;

    private final Connection connection;
    private boolean retired;

    private SqliteHold(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes hold.
     *
     * @throws DatabaseTrouble {@link Kind#IN_USE} when another connection is open, in this program or another
     */
    static SqliteHold of(Path file) throws SQLException {
        Connection connection = SqliteSource.unchecked(file);
        boolean held = false;
        try {
            execute(connection, "pragma busy_timeout=" + BUSY_TIMEOUT);
            execute(connection, "pragma locking_mode=exclusive");
            execute(connection, "begin immediate");
            execute(connection, "rollback");
            held = true;
            return new SqliteHold(connection);
        } catch (SQLException e) {
            boolean locked = SqliteFailures.classify(e).is(Meaning.RETRY);
            throw locked ? new DatabaseTrouble(e, Kind.IN_USE, file) : SqliteFailures.trouble(e);
        } finally {
            if (!held) {
                connection.close();
            }
        }
    }

    /** Nothing was meant but to see that nobody is there. */
    void release() throws SQLException {
        execute(connection, "pragma locking_mode=normal");
    }

    /** Takes the file out of write-ahead mode, so that it is whole by itself and refused by those who wait for it. */
    void retire() throws SQLException {
        retired = true;
        execute(connection, "pragma journal_mode=delete");
        execute(connection, "begin exclusive");
    }

    /** Another file has taken its name; this one stays as it is. */
    void done() {
        retired = false;
    }

    @Override
    public void close() throws SQLException {
        try {
            if (retired) {
                execute(connection, "rollback");
                execute(connection, "pragma journal_mode=wal");
            }
        } finally {
            connection.close();
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement statements = connection.createStatement()) {
            if (statements.execute(statement)) {
                try (ResultSet rows = statements.getResultSet()) {
                    rows.next();
                }
            }
        }
    }
}
