package org.tellerline.core.ledger;

import java.sql.SQLException;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.SqlFailure.Meaning;
import org.tellerline.schema.db.SqliteWriter;

/** The words that begin and end a transaction on the only writing connection of SQLite. */
final class SqliteTransaction {

    private static final int MOST_BUSY = 5;

    private final SqliteWriter writer;
    private final KeptStatements statements;

    SqliteTransaction(SqliteWriter writer, KeptStatements statements) {
        this.writer = writer;
        this.statements = statements;
    }

    KeptStatements statements() {
        return statements;
    }

    /** Takes the file's only write lock, or fails with BUSY after the connection's own patience. */
    void begin() throws SQLException {
        statements.run("begin immediate");
    }

    void savepoint() throws SQLException {
        statements.run("savepoint submission");
    }

    void release() throws SQLException {
        statements.run("release submission");
    }

    /** Whether an error, which may have ended the transaction, left it standing. */
    boolean stands() throws SQLException {
        return writer.transactionOpen();
    }

    void undoOne() throws SQLException {
        statements.run("rollback to submission");
        release();
    }

    /** A busy COMMIT leaves the transaction as it was, to be committed again. */
    void commit() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                statements.run("commit");
                return;
            } catch (SQLException e) {
                if (attempt == MOST_BUSY || !Dialect.SQLITE.classify(e).is(Meaning.RETRY)) {
                    throw e;
                }
            }
        }
    }

    void rollback() throws SQLException {
        if (stands()) {
            statements.run("rollback");
        }
    }
}
