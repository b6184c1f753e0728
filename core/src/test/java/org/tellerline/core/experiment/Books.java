package org.tellerline.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.Table;
import org.tellerline.core.bookcheck.BookCheck;
import org.tellerline.core.bookcheck.BookReport;
import org.tellerline.core.bookcheck.Evidence;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.tables.Tables;

/** The books of a bank as tests look at them: held against themselves, and as text to compare. */
public final class Books {

    /** Everything that business writes. */
    private static final List<Table<?>> WRITTEN = List.of(
            Tables.JOURNAL,
            Tables.POSTING,
            Tables.PIECE_MOVE,
            Tables.MEMO_MOVE,
            Tables.VOUCHER_RANGE,
            Tables.AUDIT,
            Tables.ACCOUNT,
            Tables.ACCOUNT_BALANCE,
            Tables.TILL_CASH,
            Tables.TILL_PIECES,
            Tables.POSITION_HEAD,
            Tables.DAY_TOTAL,
            Tables.BRANCH_COUNTER);

    private Books() {}

    public static BookReport check(DatabaseAddress address, Set<UUID> acknowledged) {
        try (Database database = Database.open(address, Database.Mode.READING)) {
            return BookCheck.run(database, new Evidence(acknowledged, List.of()), rule -> {});
        }
    }

    public static void mustCheck(DatabaseAddress address, Set<UUID> acknowledged) {
        assertThat(check(address, acknowledged).findings()).isEmpty();
    }

    /** Balances, cash, pieces and totals of the day; what is zero is as if it were not there. */
    public static List<String> standing(DatabaseAddress address) {
        try (Database database = Database.open(address, Database.Mode.READING)) {
            return database.read(sql -> sql.fetch("""
                            select 'balance ' || account || ' ' || ledger as line from account_balance where ledger <> 0
                            union all
                            select 'cash ' || till || ' ' || currency || ' ' || cash from till_cash
                            union all
                            select 'pieces ' || till || ' ' || currency || ' ' || face || ' ' || condition || ' ' || count
                            from till_pieces where count <> 0
                            union all
                            select 'total ' || kind || ' ' || subject || ' ' || currency || ' ' || amount
                            from day_total where amount <> 0
                            order by 1""").map(row -> String.valueOf(row.get(0))));
        }
    }

    /** Every row that business wrote, a line each, the same text on both databases; sessions are random and left out. */
    public static List<String> lines(DatabaseAddress address) {
        try (Database database = Database.open(address, Database.Mode.READING)) {
            List<String> lines = new ArrayList<>();
            for (Table<?> table : WRITTEN) {
                database.read(sql -> sql.selectFrom(table)
                                .orderBy(table.getPrimaryKey().getFields())
                                .fetch(row -> table.getName() + " " + line(row)))
                        .forEach(lines::add);
            }
            return lines;
        }
    }

    private static String line(Record row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            if (!row.field(i).getName().equals("session")) {
                Object value = row.get(i);
                line.append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)
                        .append('|');
            }
        }
        return line.toString();
    }
}
