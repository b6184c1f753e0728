package org.tellerline.core.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.tellerline.schema.db.PostgresAddress;
import org.tellerline.schema.fixture.PostgresServer;

/** The PostgreSQL server behind a bank, as somebody sees it who does not go through the ledger. */
record Server(String database) {

    static Server behind(LedgerBank bank) {
        return new Server(((PostgresAddress) bank.address()).name());
    }

    Connection connect() throws SQLException {
        return PostgresServer.shared().connect(database);
    }

    /** First columns, as text. */
    List<String> fetch(String query) {
        try (Connection connection = connect()) {
            return fetch(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    static List<String> fetch(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Empty where the statement was carried out, else the state the server refused it with. */
    static String stateAfter(Connection connection, String sql) {
        try {
            run(connection, sql);
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState());
        }
    }

    /** How many deadlocks the server resolved in this database, as far as those told of them who have hung up since. */
    long deadlocks() {
        return Long.parseLong(fetch("select deadlocks from pg_stat_database where datname = current_database()")
                .get(0));
    }

    void run(String sql) {
        PostgresServer.shared().execute(database, sql);
    }

    /** Waits until so many backends of this database wait for locks. */
    void awaitWaiters(int number) {
        String waiting =
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = '" + database + "'";
        Crowd.until(() -> fetch(waiting).equals(List.of(Integer.toString(number))));
    }
}
