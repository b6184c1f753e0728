package org.tellerline.schema.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/** Keeps a shared database to one founding at a time. It ends when it is closed, or with the process that holds it. */
public final class Claim implements AutoCloseable {

    private static final long FOUNDING = 7_413_000_001L;

    private final Connection connection;

    private Claim(Connection connection) {
        this.connection = connection;
    }

    /**
     * Claims a database.
     *
     * @throws DatabaseTrouble when another program holds the claim, or the database cannot be reached
     */
    public static Claim on(PostgresAddress address) {
        try {
            Connection connection = new PostgresSource(address, PostgresUse.UPGRADING).getConnection();
            if (granted(connection)) {
                return new Claim(connection);
            }
            connection.close();
        } catch (SQLException e) {
            throw address.dialect().trouble(e);
        }
        throw new DatabaseTrouble(Kind.LOCKED);
    }

    private static boolean granted(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + FOUNDING + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Dialect.POSTGRESQL.trouble(e);
        }
    }
}
