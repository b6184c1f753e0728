package org.tellerline.schema.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/** One writer and a few readers on a SQLite file. */
final class SqliteEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteEngine.class);
    private static final int READERS = 4;
    private static final long PATIENCE_SECONDS = 10;

    private final Optional<SqliteWriter> writer;
    private final HikariDataSource readers;

    /** The first connection is opened outside the pools: a pool would hide what is wrong with the file behind its own patience. */
    SqliteEngine(SqliteAddress address, boolean posting) throws SQLException {
        Path file = address.file();
        SqliteFile.check(file);
        try (Connection first = SqliteSource.reading(file).getConnection()) {
            Schema.check(first, address);
        }
        writer = posting ? Optional.of(new SqliteWriter(SqliteSource.writing(file))) : Optional.empty();
        HikariConfig config = new HikariConfig();
        config.setPoolName("readers");
        config.setDataSource(SqliteSource.reading(file));
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(0);
        config.setReadOnly(true);
        config.setMaxLifetime(0);
        config.setIdleTimeout(0);
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        config.setInitializationFailTimeout(-1);
        readers = new HikariDataSource(config);
    }

    SqliteWriter writer() {
        return writer.orElseThrow(() -> new IllegalStateException("opened for reading only"));
    }

    @Override
    public Connection reader() throws SQLException {
        return readers.getConnection();
    }

    @Override
    public <T> T posting(SqlWork<T> work) throws SQLException {
        SqliteWriter one = writer();
        await(one);
        try {
            return work.on(one.connection());
        } finally {
            one.lock().unlock();
        }
    }

    private static void await(SqliteWriter writer) {
        try {
            if (!writer.lock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new DatabaseTrouble(Kind.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseTrouble(e, Kind.BUSY);
        }
    }

    @Override
    public void beginReading(Connection connection) throws SQLException {
        execute(connection, "begin");
    }

    @Override
    public void beginWriting(Connection connection) throws SQLException {
        execute(connection, "begin immediate");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        execute(connection, "commit");
    }

    @Override
    public void rollback(Connection connection) {
        try {
            execute(connection, "rollback");
        } catch (SQLException e) {
            LOG.debug("the engine had ended the transaction itself", e);
        }
    }

    @Override
    public boolean checkpoint() throws SQLException {
        return posting(connection -> {
            execute(connection, "pragma wal_checkpoint(truncate)");
            return true;
        });
    }

    @Override
    public void close() {
        readers.close();
        try {
            if (writer.isPresent()) {
                writer.get().close();
            }
        } catch (SQLException e) {
            throw SqliteFailures.trouble(e);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement statements = connection.createStatement()) {
            statements.execute(statement);
        }
    }
}
