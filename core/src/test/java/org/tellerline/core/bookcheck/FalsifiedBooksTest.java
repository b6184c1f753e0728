package org.tellerline.core.bookcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;

/**
 * Somebody who is stronger than every guard changes one value, or takes one row away, anywhere in the books. The auditor finds it each
 * time and names a bad row.
 */
final class FalsifiedBooksTest {

    private static final int EDITS = Integer.getInteger("tellerline.edits", 200);
    private static final int EDITS_SHARED = Integer.getInteger("tellerline.edits", 40);

    /** The books: their tables with the columns somebody might change, each with n for numbers, t text, d date, u UUID, b bytes. */
    private static final String BOOKS = """
            journal         id:n position:n branch:n business_date:d value_date:d code:t kind:t receipt_year:n receipt_no:n \
            idempotency_key:u request_hash:b reverses:n legs:n maker:n created_at:n receipt:t
            posting         journal:n leg:n branch:n gl_code:t account:n till:n currency:t amount:n entry_no:n balance_after:n
            piece_move      journal:n seq:n till:n currency:t face:n condition:t count:n
            audit           position:n seq:n journal:n kind:t actor:n at:n payload:t hash:b
            position_head   branch:n no:n kind:t state:t event_no:n receipt_year:n receipt_no:n audit_seq:n audit_hash:b
            account         number:t customer:n product:t currency:t branch:n status:t passbook:t opened_on:d
            account_balance account:n ledger:n held:n floor:n entry_no:n
            till_cash       till:n currency:t cash:n
            till_pieces     till:n currency:t face:n condition:t count:n
            day_total       business_date:d kind:t subject:n currency:t amount:n
            """;

    /** Tables of which no row may be missing. */
    private static final List<String> WHOLE = List.of(
            "journal", "posting", "piece_move", "audit", "account", "account_balance", "till_cash", "day_total");

    /** What tells the rows of a table apart that SQLite keeps by their key alone. */
    private static final Map<String, String> KEYS = Map.of(
            "posting", "journal, leg",
            "audit", "position, seq",
            "piece_move", "journal, seq",
            "till_cash", "till, currency",
            "till_pieces", "till, currency, face, condition",
            "day_total", "business_date, kind, subject, currency");

    private final SplittableRandom random = new SplittableRandom(seed());
    private final List<String[]> columns = columns();

    private static long seed() {
        long seed = Long.getLong("tellerline.seed", System.nanoTime());
        System.out.println("FalsifiedBooksTest: -Dtellerline.seed=" + seed);
        return seed;
    }

    @ParameterizedTest
    @EnumSource
    void every_change_behind_the_back_is_found_and_a_bad_row_is_named(Dialect kind) throws SQLException {
        int edits = kind == Dialect.SQLITE ? EDITS : EDITS_SHARED;
        List<String> missed = new ArrayList<>();
        for (int done = 0; done < edits; ) {
            DatabaseAddress copy = BankCopies.of(kind).copy();
            String edit = random.nextInt(8) == 0 ? removal(kind) : change(kind);
            if (applied(copy, edit)) {
                done++;
                List<Finding> findings =
                        BookCheckTest.check(copy, Evidence.none()).findings();
                if (findings.isEmpty()
                        || findings.stream().anyMatch(finding -> finding.key().isBlank())) {
                    missed.add(edit);
                }
            }
            BankCopies.drop(copy);
        }
        assertThat(missed).isEmpty();
    }

    /** Whether a row was changed; a key or a check of the database may be in the way, and then nothing has happened. */
    private static boolean applied(DatabaseAddress copy, String edit) throws SQLException {
        int[] rows = new int[1];
        BankCopies.behindTheBack(copy, connection -> {
            try (Statement statement = connection.createStatement()) {
                rows[0] = statement.executeUpdate(edit);
            } catch (SQLException e) {
                assertThat(e.toString()).contains("constraint");
            }
        });
        return rows[0] > 0;
    }

    private String removal(Dialect kind) {
        String table = WHOLE.get(random.nextInt(WHOLE.size()));
        return "delete from " + table + " where " + oneRow(kind, table);
    }

    private String change(Dialect kind) {
        String[] column = columns.get(random.nextInt(columns.size()));
        String value = value(kind, column);
        return "update %1$s set %2$s = %3$s where %4$s and (%2$s is null or %2$s <> %3$s)"
                .formatted(column[0], column[1], value, oneRow(kind, column[0]));
    }

    private String oneRow(Dialect kind, String table) {
        String row = kind == Dialect.SQLITE ? KEYS.getOrDefault(table, "rowid") : "ctid";
        return "(%1$s) = (select %1$s from %2$s order by %1$s limit 1 offset %3$d %% (select count(*) from %2$s))"
                .formatted(row, table, random.nextInt(10_000));
    }

    private String value(Dialect kind, String[] column) {
        boolean sqlite = kind == Dialect.SQLITE;
        String name = column[1];
        return switch (column[2]) {
            case "n" ->
                "coalesce(" + name + ", 0) + " + List.of(1, -1, 1000, 1 << 20).get(random.nextInt(4));
            case "d" -> sqlite ? "date(" + name + ", '+1 day')" : name + " + 1";
            case "u" -> "'ffffffff-ffff-4fff-8fff-ffffffffffff'";
            case "b" -> sqlite ? "zeroblob(32)" : "decode(repeat('00', 32), 'hex')";
            default -> text(name);
        };
    }

    private String text(String column) {
        Map<String, List<String>> words = Map.of(
                "kind", List.of("'RECORD'", "'MONEY'", "'EVENT'", "'TELLER_TRANSFER'", "'CUSTOMER_CASH_IN'"),
                "status", List.of("'DORMANT'", "'CLOSED'"),
                "state", List.of("'AJAR'"),
                "condition", List.of("'UNFIT'", "'LOOSE'"),
                "currency", List.of("'USD'", "'EUR'"));
        List<String> choices = words.getOrDefault(column, List.of("coalesce(" + column + ", '') || '1'", "'x'"));
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<String[]> columns() {
        List<String[]> columns = new ArrayList<>();
        for (String line : BOOKS.strip().lines().toList()) {
            String[] words = line.split("\\s+");
            for (int i = 1; i < words.length; i++) {
                String[] column = words[i].split(":");
                columns.add(new String[] {words[0], column[0], column[1]});
            }
        }
        return columns;
    }
}
