package org.tellerline.core.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sqlite.SQLiteConnection;

/** The prepared statements of SQLite's few connections, which live as long as the database is open. */
final class KeptConnections {

    private final Map<SQLiteConnection, KeptStatements> kept = new ConcurrentHashMap<>();

    KeptStatements of(Connection lent) throws SQLException {
        SQLiteConnection connection = lent.unwrap(SQLiteConnection.class);
        return kept.computeIfAbsent(connection, KeptStatements::new);
    }
}
