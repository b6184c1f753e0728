package org.tellerline.schema.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/**
 * A table as COPY is told of it.
 *
 * @param columns their names, quoted, with commas between
 */
record CopiedTable(String name, String columns) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern COLUMNS = Pattern.compile("\"[a-z][a-z0-9_]*\"(, \"[a-z][a-z0-9_]*\")*");

    private static final String ALL = """
            select c.relname, string_agg('"' || a.attname || '"', ', ' order by a.attnum)
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
             group by c.relname order by c.relname
            """;

    private static final String REFERENCES = """
            select f.relname, t.relname
              from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
             where k.contype = 'f' and f.relnamespace = current_schema()::regnamespace and f.oid <> t.oid and not k.condeferred
            """;

    CopiedTable {
        if (!NAME.matcher(name).matches() || !COLUMNS.matcher(columns).matches()) {
            throw new DatabaseTrouble(Kind.FOREIGN_TABLES, name);
        }
    }

    /** Name and columns, as COPY wants them. */
    String columnsOf() {
        return quoted() + " (" + columns + ")";
    }

    String quoted() {
        return '"' + name + '"';
    }

    /** The bank's tables, each behind those it refers to. */
    static List<CopiedTable> all(Connection connection) throws SQLException {
        Map<String, CopiedTable> tables = new LinkedHashMap<>();
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        for (String[] row : rows(connection, ALL)) {
            tables.put(row[0], new CopiedTable(row[0], row[1]));
            needs.put(row[0], new TreeSet<>());
        }
        for (String[] row : rows(connection, REFERENCES)) {
            needs.getOrDefault(row[0], new HashSet<>()).add(row[1]);
        }
        return sorted(tables, needs);
    }

    private static List<CopiedTable> sorted(Map<String, CopiedTable> tables, Map<String, Set<String>> needs) {
        List<CopiedTable> sorted = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (done.size() < tables.size()) {
            List<String> next = tables.keySet().stream()
                    .filter(name -> !done.contains(name) && done.containsAll(needs.getOrDefault(name, Set.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new DatabaseTrouble(Kind.FAILED, "tables that refer to each other in a circle");
            }
            done.addAll(next);
            tables.values().stream()
                    .filter(table -> next.contains(table.name()))
                    .forEach(sorted::add);
        }
        return sorted;
    }

    private static List<String[]> rows(Connection connection, String query) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(new String[] {found.getString(1), found.getString(2)});
            }
        }
        return rows;
    }
}
