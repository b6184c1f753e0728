package org.tellerline.schema.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.tellerline.schema.db.DatabaseTrouble.Kind;
import org.tellerline.schema.db.SqlFailure.Meaning;

/**
 * An open bank database: checked, pooled, of this program's version. Every connection behind it proved settings that keep what a commit
 * acknowledged.
 */
public final class Database implements AutoCloseable {

    /** What a program opens a bank for. */
    public enum Mode {
        /** Posting and reading, by people who wait: no statement runs longer than ten seconds. */
        POSTING,
        /** Reading only, reports and proofs of many minutes included. */
        READING
    }

    private static final Settings SETTINGS = new Settings()
            .withRenderSchema(false)
            .withRenderCatalog(false)
            .withExecuteLogging(false)
            .withFetchWarnings(false)
            .withAttachRecords(false)
            .withReturnIdentityOnUpdatableRecord(false);

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final DatabaseAddress address;
    private final Engine engine;

    private Database(DatabaseAddress address, Engine engine) {
        this.address = address;
        this.engine = engine;
    }

    /**
     * Opens a bank.
     *
     * @throws DatabaseTrouble when there is none, it cannot be reached, it is not of this program's version, or a setting is unsafe
     */
    public static Database open(DatabaseAddress address, Mode mode) {
        boolean posting = mode == Mode.POSTING;
        try {
            Engine engine = address instanceof SqliteAddress sqlite
                    ? new SqliteEngine(sqlite, posting)
                    : new PostgresEngine((PostgresAddress) address, posting);
            return new Database(address, engine);
        } catch (SQLException e) {
            throw address.dialect().trouble(e);
        }
    }

    public Dialect dialect() {
        return address.dialect();
    }

    public DatabaseAddress address() {
        return address;
    }

    /** jOOQ without a connection: to render a hot statement's text once. */
    public DSLContext renderer() {
        return DSL.using(dialect().jooq(), SETTINGS);
    }

    /** jOOQ on a connection that {@link #posting} or {@link #writer()} lent. */
    public DSLContext on(Connection connection) {
        return context(connection, dialect());
    }

    static DSLContext context(Connection connection, Dialect dialect) {
        return DSL.using(connection, dialect.jooq(), SETTINGS);
    }

    /**
     * Reads; all queries of the work see the same moment. The result must not hold on to the context.
     *
     * @throws DatabaseTrouble when the database does not answer
     */
    public <T> T read(Function<DSLContext, T> work) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = engine.reader()) {
                engine.beginReading(connection);
                return finish(connection, work);
            } catch (SQLException e) {
                Meaning meaning = dialect().classify(e).meaning();
                boolean worthwhile = meaning == Meaning.RETRY || meaning == Meaning.UNKNOWN_OUTCOME;
                if (!worthwhile || attempt >= dialect().tries()) {
                    throw dialect().trouble(e);
                }
                pause(attempt);
            }
        }
    }

    /**
     * One short administrative transaction; tried again when the database asks for it, so the work must leave no traces elsewhere. Money
     * is never moved here.
     *
     * @throws DatabaseTrouble when it did not happen, or when nobody knows ({@link Kind#UNKNOWN_OUTCOME})
     */
    public <T> T write(Function<DSLContext, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return engine.posting(connection -> {
                    engine.beginWriting(connection);
                    return finish(connection, work);
                });
            } catch (SQLException e) {
                if (!dialect().classify(e).is(Meaning.RETRY)
                        || attempt >= dialect().tries()) {
                    throw dialect().trouble(e);
                }
                pause(attempt);
            }
        }
    }

    /**
     * Lends a connection that may write, in auto-commit: SQLite's only writer, or one of PostgreSQL's posting pool. Waits for its turn,
     * first come, first served, at most ten seconds. Failed statements pass through as they are, for {@link Dialect#classify}.
     *
     * @throws DatabaseTrouble when no connection could be had
     */
    public <T> T posting(SqlWork<T> work) throws SQLException {
        return engine.posting(work);
    }

    /** SQLite's writer, for the ledger that posts many at once. */
    public SqliteWriter writer() {
        if (engine instanceof SqliteEngine sqlite) {
            return sqlite.writer();
        }
        throw new IllegalStateException("a shared database has no single writer");
    }

    /**
     * Brings everything committed from the log into the tables, so that a measurement starts at the same distance from the next time
     * the database does so by itself.
     *
     * @return whether it was done; an account of PostgreSQL may lack the right
     */
    public boolean checkpoint() {
        try {
            return engine.checkpoint();
        } catch (SQLException e) {
            throw dialect().trouble(e);
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    private <T> T finish(Connection connection, Function<DSLContext, T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.apply(on(connection));
            engine.commit(connection);
            done = true;
            return result;
        } catch (DataAccessException e) {
            SQLException cause = e.getCause(SQLException.class);
            if (cause == null) {
                throw e;
            }
            throw cause;
        } finally {
            if (!done) {
                engine.rollback(connection);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20L, 40L * attempt + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseTrouble(Kind.BUSY);
        }
    }
}
