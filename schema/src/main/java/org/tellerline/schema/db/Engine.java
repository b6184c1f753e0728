package org.tellerline.schema.db;

import java.sql.Connection;
import java.sql.SQLException;

/** The pools of one database and how its transactions begin and end. */
sealed interface Engine permits SqliteEngine, PostgresEngine {

    /** A connection that only reads; whoever takes it closes it. */
    Connection reader() throws SQLException;

    /** Runs work on a connection that may write; waits for its turn, first come, first served. */
    <T> T posting(SqlWork<T> work) throws SQLException;

    /** Begins one consistent view of the whole database. */
    void beginReading(Connection connection) throws SQLException;

    void beginWriting(Connection connection) throws SQLException;

    void commit(Connection connection) throws SQLException;

    /** Ends a transaction that failed; never throws, since the failure itself is what must be told. */
    void rollback(Connection connection);

    /** Empties the log into the tables; answers false where this account may not. */
    boolean checkpoint() throws SQLException;

    void close();
}
