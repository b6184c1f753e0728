package org.tellerline.core.founding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.Table;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.tables.DefaultSchema;

/** Reads books as text, so that two banks can be compared row by row whatever database they are on. */
final class BookTotalsStore {

    /** Salts are drawn anew for each bank. */
    private static final Set<String> NOT_THE_SAME = Set.of("credential");

    private final DatabaseAddress address;

    BookTotalsStore(DatabaseAddress address) {
        this.address = address;
    }

    /** Every row of every table, each table's rows in one order for both databases. */
    List<String> everything() {
        List<String> rows = new ArrayList<>();
        try (Database database = Database.open(address, Database.Mode.READING)) {
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                if (!NOT_THE_SAME.contains(table.getName())) {
                    rows.addAll(database.read(sql -> sql.selectFrom(table).stream()
                            .map(row -> table.getName() + " " + text(row))
                            .sorted()
                            .toList()));
                }
            }
        }
        return rows;
    }

    long number(String query) {
        try (Database database = Database.open(address, Database.Mode.READING)) {
            return database.read(sql -> sql.fetchSingle(query).get(0, Long.class));
        }
    }

    private static String text(Record row) {
        return Arrays.stream(row.intoArray())
                .map(value -> value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value))
                .collect(Collectors.joining("|"));
    }
}
