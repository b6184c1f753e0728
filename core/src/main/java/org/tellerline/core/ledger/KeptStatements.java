package org.tellerline.core.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Statements of one SQLite connection, prepared once: the driver itself keeps none. One that failed is not kept, for the driver may have
 * closed it inside, and it would fail for ever. For one thread at a time.
 */
final class KeptStatements {

    /** Binds parameters in their order. */
    interface Binding {
        void bind(Parameters parameters) throws SQLException;
    }

    /** Takes one row. */
    interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private static final Binding NOTHING = parameters -> {};

    private final Connection connection;
    private final Map<String, PreparedStatement> kept = new HashMap<>();

    KeptStatements(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement without parameters and rows, such as BEGIN. */
    void run(String sql) throws SQLException {
        prepared(sql, NOTHING).execute();
    }

    /** Writes; answers the number of rows. */
    int write(String sql, Binding binding) throws SQLException {
        try {
            return prepared(sql, binding).executeUpdate();
        } catch (SQLException e) {
            kept.remove(sql);
            throw e;
        }
    }

    /** Writes exactly one row. */
    void writeOne(String sql, Binding binding) throws SQLException {
        int rows = write(sql, binding);
        if (rows != 1) {
            throw new BrokenInvariant(rows + " rows instead of one: " + sql);
        }
    }

    void read(String sql, Binding binding, Reading reading) throws SQLException {
        try (ResultSet rows = prepared(sql, binding).executeQuery()) {
            while (rows.next()) {
                reading.read(rows);
            }
        } catch (SQLException e) {
            kept.remove(sql);
            throw e;
        }
    }

    private PreparedStatement prepared(String sql, Binding binding) throws SQLException {
        PreparedStatement statement = kept.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            kept.put(sql, statement);
        }
        binding.bind(Parameters.ofSqlite(statement));
        return statement;
    }
}
