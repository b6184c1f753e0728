package org.tellerline.schema.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one connection of this process that writes into a SQLite file, and the lock that makes it so. It stays in auto-commit: whoever
 * holds the lock sends {@code BEGIN IMMEDIATE} and {@code COMMIT} as statements, since the driver's own transactions would open the next
 * one at once and keep the file locked while nobody works.
 */
public final class SqliteWriter {

    private final SqliteSource source;
    private final ReentrantLock lock = new ReentrantLock(true);
    private Connection connection;

    SqliteWriter(SqliteSource source) throws SQLException {
        this.source = source;
        this.connection = source.getConnection();
    }

    /** Held by whoever works on {@link #connection()}; first come, first served. */
    public ReentrantLock lock() {
        return lock;
    }

    /** The connection, the same one until {@link #reopen()}: statements prepared on it may be kept that long. */
    public Connection connection() {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("the writer's lock is not held");
        }
        return connection;
    }

    /**
     * Asks the engine whether a transaction stands. After an error only the engine knows: some errors end the transaction, and the next
     * savepoint would then open, and its release commit, one of its own.
     */
    public boolean transactionOpen() throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute("begin");
        } catch (SQLException e) {
            return true;
        }
        try (Statement statement = connection().createStatement()) {
            statement.execute("rollback");
        }
        return false;
    }

    /** Closes the connection and opens it anew, after trouble with the disk. What was prepared on the old one is void. */
    public void reopen() throws SQLException {
        connection().close();
        connection = source.getConnection();
    }

    void close() throws SQLException {
        lock.lock();
        try {
            connection.close();
        } finally {
            lock.unlock();
        }
    }
}
