package org.tellerline.schema.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tellerline.schema.db.Database.Mode;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/** A pool for postings behind a fair gate, since the pool alone lets some wait for ever, and a small pool for reading. */
final class PostgresEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresEngine.class);
    private static final int READERS = 6;
    private static final long PATIENCE_SECONDS = 10;
    private static final long CONNECT_SECONDS = 5;
    private static final String NO_PRIVILEGE = "42501";

    private final PostgresAddress address;
    private final Optional<HikariDataSource> postings;
    private final HikariDataSource readers;
    private final Semaphore gate;

    /** The first connection is opened outside the pools: a pool would hide what is wrong with the server behind its own patience. */
    PostgresEngine(PostgresAddress address, Mode mode) throws SQLException {
        this.address = address;
        boolean posting = mode != Mode.READING;
        PostgresUse use = switch (mode) {
            case POSTING -> PostgresUse.POSTING;
            case CLOSING -> PostgresUse.CLOSING;
            case READING -> PostgresUse.LONG_READING;
        };
        try (Connection first = new PostgresSource(address, use).getConnection()) {
            Schema.check(first, address);
        }
        this.gate = new Semaphore(address.connections(), true);
        this.postings = posting
                ? Optional.of(pool("postings", new PostgresSource(address, use), address.connections(), true))
                : Optional.empty();
        this.readers = pool(
                "readers",
                new PostgresSource(address, mode == Mode.POSTING ? PostgresUse.READING : PostgresUse.LONG_READING),
                READERS,
                false);
    }

    private static HikariDataSource pool(String name, PostgresSource source, int size, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setAutoCommit(autoCommit);
        config.setReadOnly(!autoCommit);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(CONNECT_SECONDS));
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public Connection reader() throws SQLException {
        return connection(readers);
    }

    @Override
    public <T> T posting(SqlWork<T> work) throws SQLException {
        HikariDataSource pool = postings.orElseThrow(() -> new IllegalStateException("opened for reading only"));
        passTheGate();
        try (Connection connection = connection(pool)) {
            return work.on(connection);
        } finally {
            gate.release();
        }
    }

    private void passTheGate() {
        try {
            if (!gate.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new DatabaseTrouble(Kind.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseTrouble(e, Kind.BUSY);
        }
    }

    private Connection connection(HikariDataSource pool) {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            if (e.getCause() instanceof DatabaseTrouble trouble) {
                throw trouble;
            }
            throw e.getCause() instanceof SQLException cause
                    ? PostgresFailures.unconnected(cause, address)
                    : new DatabaseTrouble(e, Kind.BUSY);
        }
    }

    /** The readers' transactions are read-only and repeatable by their connection's settings. */
    @Override
    public void beginReading(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public void beginWriting(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    @Override
    public void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("the connection was lost, and the transaction with it", e);
        }
    }

    @Override
    public boolean checkpoint() throws SQLException {
        return posting(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("checkpoint");
                return true;
            } catch (SQLException e) {
                if (NO_PRIVILEGE.equals(e.getSQLState())) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public void close() {
        postings.ifPresent(HikariDataSource::close);
        readers.close();
    }
}
