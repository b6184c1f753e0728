package org.tellerline.schema.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tellerline.schema.fixture.PostgresServer;

/** Banks as older programs left them: their tables made by the migrations of that time, and in them what a bank of today has of those. */
public final class OldBanks {

    /** Those that others refer to, or whose guards look at others, come in this order; headers of events last. */
    private static final List<String> FIRST = List.of(
            "currency",
            "branch",
            "gl_account",
            "person",
            "staff",
            "position",
            "product",
            "customer",
            "account",
            "till_cash",
            "till_pieces",
            "posting",
            "piece_move",
            "memo_move",
            "signature",
            "journal");

    private OldBanks() {}

    /**
     * Makes one.
     *
     * @param place where nothing stands
     */
    public static void make(DatabaseAddress today, DatabaseAddress place, int version) throws SQLException {
        if (place instanceof SqliteAddress sqlite) {
            Schema.migrate(sqlite, version);
        } else {
            Schema.migrate((PostgresAddress) place, version);
        }
        try (Connection from = connect(today);
                Connection to = connect(place)) {
            to.setAutoCommit(false);
            List<String> tables = tables(to, place.dialect());
            List<String> known = tables(from, today.dialect());
            for (String table : FIRST) {
                if (tables.remove(table) && known.contains(table)) {
                    copy(from, to, table);
                }
            }
            for (String table : tables) {
                if (known.contains(table)) {
                    copy(from, to, table);
                }
            }
            to.commit();
        }
    }

    private static void copy(Connection from, Connection to, String table) throws SQLException {
        List<String> columns = columns(to, table);
        columns.retainAll(columns(from, table));
        String names = String.join(", ", columns);
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (Statement empty = to.createStatement();
                Statement select = from.createStatement();
                ResultSet rows = select.executeQuery("select " + names + " from " + table);
                PreparedStatement insert =
                        to.prepareStatement("insert into " + table + " (" + names + ") values (" + marks + ")")) {
            empty.execute("delete from " + table + " where true");
            while (rows.next()) {
                for (int column = 1; column <= columns.size(); column++) {
                    insert.setObject(column, rows.getObject(column));
                }
                insert.execute();
            }
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        TreeMap<Integer, String> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table + " where false")) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                columns.put(column, rows.getMetaData().getColumnName(column));
            }
        }
        return new ArrayList<>(columns.values());
    }

    private static List<String> tables(Connection connection, Dialect dialect) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(dialect.tables() + " order by 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        names.remove("flyway_schema_history");
        return names;
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return address instanceof SqliteAddress sqlite
                ? SqliteSource.unchecked(sqlite.file())
                : PostgresServer.shared().connect(((PostgresAddress) address).name());
    }
}
