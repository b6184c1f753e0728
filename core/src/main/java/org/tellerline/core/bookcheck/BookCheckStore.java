package org.tellerline.core.bookcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.bookcheck.StoredRows.AccountLine;
import org.tellerline.core.bookcheck.StoredRows.AuditLine;
import org.tellerline.core.bookcheck.StoredRows.CustomerLine;
import org.tellerline.core.bookcheck.StoredRows.HeadLine;
import org.tellerline.core.bookcheck.StoredRows.JournalLine;
import org.tellerline.core.bookcheck.StoredRows.PartLine;
import org.tellerline.core.bookcheck.StoredRows.SealLine;
import org.tellerline.core.bookcheck.StoredRows.StateLine;
import org.tellerline.schema.db.Database;

/** Reads the books row by row inside one snapshot. */
final class BookCheckStore {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final List<String> CUSTOMER = List.of(
            "id",
            "branch",
            "kind",
            "name",
            "id_type",
            "id_number",
            "phone",
            "address",
            "born_on",
            "opened_on",
            "sex",
            "occupation",
            "nationality");

    private final DSLContext sql;

    private BookCheckStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Lends a store that sees one moment of the whole bank. */
    static <T> T snapshot(Database database, Function<BookCheckStore, T> work) {
        return database.read(sql -> {
            try {
                return work.apply(new BookCheckStore(sql));
            } catch (Unreadable e) {
                throw new DataAccessException("cannot read on", e.failure());
            }
        });
    }

    /** Asks one rule and collects the rows that break it. A question the data cannot even answer is a breach too. */
    void ask(SetRule rule, Findings findings) {
        try (Lines<BadRow> rows = lines(rule.sql(), BadRow::read)) {
            for (BadRow row = rows.take(); row != null; row = rows.take()) {
                findings.add(rule.rule(), Findings.Place.of(rule.table(), row.key()), row.expected(), row.found());
            }
        } catch (Unreadable e) {
            if (!Damage.isInTheData(e.failure())) {
                throw e;
            }
            findings.add(rule.rule(), Findings.Place.of(rule.table(), "?"), "", Damage.words(e.failure()));
        }
    }

    private record BadRow(String key, String expected, String found) {

        static BadRow read(ResultSet row) throws SQLException {
            return new BadRow(words(row, 1), words(row, 2), words(row, 3));
        }
    }

    Lines<AuditLine> audits() {
        return lines(
                """
                select position, seq, journal, kind, actor, at, payload, hash
                from audit
                order by position, seq""",
                row -> new AuditLine(
                        row.getLong(1),
                        row.getLong(2),
                        number(row, 3),
                        words(row, 4),
                        row.getLong(5),
                        row.getLong(6),
                        words(row, 7),
                        bytes(row, 8)));
    }

    Lines<JournalLine> journals() {
        return lines(
                """
                select id, position, branch, cast(business_date as text), cast(value_date as text), code, kind, receipt_year,
                       receipt_no, cast(idempotency_key as text), request_hash, reverses, legs, maker, created_at, receipt
                from journal
                order by id""",
                row -> new JournalLine(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        words(row, 4),
                        words(row, 5),
                        words(row, 6),
                        words(row, 7),
                        number(row, 8),
                        number(row, 9),
                        words(row, 10),
                        bytes(row, 11),
                        number(row, 12),
                        row.getLong(13),
                        row.getLong(14),
                        row.getLong(15),
                        words(row, 16)));
    }

    Lines<PartLine> legs() {
        return parts("leg", 9, """
                select journal, leg, branch, gl_code, account, till, currency, amount, entry_no, balance_after
                from posting
                order by journal, leg""");
    }

    Lines<PartLine> moves() {
        return parts("move", 5, """
                select journal, till, currency, face, condition, count
                from piece_move
                order by journal, seq""");
    }

    Lines<PartLine> memos() {
        return parts("memo", 9, """
                select journal, gl_code, kind, holder, prefix, first_no, last_no, count, reason, serial
                from memo_move
                order by journal, seq""");
    }

    Lines<PartLine> signatures() {
        return parts("signed", 7, """
                select journal, staff, person, role, what, at, factor, cast(approval as text)
                from signature
                order by journal, seq""");
    }

    /** Branch days and tills as they stand, each as the trail tells of it. */
    Lines<StateLine> states() {
        return lines("""
                select 'day=' || branch || '|' || cast(business_date as text), state from branch_day
                union all
                select 'till=' || position, state from position_head where kind in ('TILL', 'VAULT')
                union all
                select 'shipment=' || journal || '|' || branch || '|' || coalesce(cast(to_branch as text), '') || '|' || currency
                       || '|' || amount, state
                from shipment
                order by 1""", row -> new StateLine(words(row, 1), words(row, 2)));
    }

    Lines<HeadLine> heads() {
        return lines(
                "select position, audit_seq, audit_hash from position_head order by position",
                row -> new HeadLine(row.getLong(1), row.getLong(2), bytes(row, 3)));
    }

    /** Seals in their order. */
    Lines<SealLine> seals() {
        return lines(
                "select seal_no, cast(business_date as text), sealed_at, heads, root_hash, previous_hash, key_id, mac_hash"
                        + " from audit_seal order by seal_no",
                row -> new SealLine(
                        row.getLong(1),
                        words(row, 2),
                        row.getLong(3),
                        words(row, 4),
                        bytes(row, 5),
                        bytes(row, 6),
                        words(row, 7),
                        bytes(row, 8)));
    }

    /** What interest is checked by: any question whose answer is words and numbers. */
    Lines<List<String>> answers(String question, int columns) {
        return lines(question, row -> {
            List<String> answer = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                answer.add(words(row, column));
            }
            return answer;
        });
    }

    /** All accounts by number, with the line their opening should have left in the trail. */
    Lines<AccountLine> accounts() {
        return lines(
                """
                select a.id, a.number, a.number || '|' || a.customer || '|' || a.currency || '|' || cast(a.opened_on as text)
                       || '|' || coalesce(b.floor, 0) || '|',
                       a.branch, a.product, a.status, coalesce(a.passbook, '')
                from account a
                left join account_balance b on b.account = a.id
                order by a.id""",
                row -> new AccountLine(
                        row.getLong(1),
                        words(row, 2),
                        AccountLine.place(row.getLong(4), words(row, 5), row.getLong(1)),
                        words(row, 6),
                        words(row, 7),
                        words(row, 3)));
    }

    /** All customers by id, each as the image that was hashed when they were registered. */
    Lines<CustomerLine> customers() {
        return lines("""
                select id, branch, kind, name, id_type, id_number, phone, address, cast(born_on as text),
                       cast(opened_on as text), sex, occupation, nationality
                from customer
                order by id""", BookCheckStore::customer);
    }

    private static CustomerLine customer(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= CUSTOMER.size(); column++) {
            values.add(words(row, column));
        }
        return new CustomerLine(row.getLong(1), PayloadText.image(CUSTOMER, values));
    }

    Lines<CustomerLine> terms() {
        return lines(
                "select customer, term from customer_term order by customer",
                row -> new CustomerLine(row.getLong(1), words(row, 2)));
    }

    /** The rules about the database itself, in its own words. */
    List<SetRule> engineRules() {
        return isSqlite() ? EngineRules.sqlite() : EngineRules.postgresql();
    }

    /**
     * An embedded bank in WAL mode has no rollback journal; one beside the file is a crash nobody cleaned up, or a trap. Nor has it
     * any business with what a killed founding left in its place.
     */
    void leftOverFiles(Findings findings) {
        if (!isSqlite()) {
            return;
        }
        Path file = Path.of(sql.fetchSingle("select file from pragma_database_list where name = 'main'")
                .get(0, String.class));
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(file.getParent(), file.getFileName() + "*")) {
            for (Path other : beside) {
                String rest = other.toString().substring(file.toString().length());
                if (rest.equals("-journal") || rest.startsWith(".founding-")) {
                    findings.add(Rule.LEFT_OVER, Findings.Place.of("file", other), 0, 1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isSqlite() {
        return sql.family() == SQLDialect.SQLITE;
    }

    private Lines<PartLine> parts(String name, int columns, String question) {
        return lines(question, row -> {
            StringBuilder line = new StringBuilder(96).append(name).append('=');
            for (int column = 2; column < columns + 2; column++) {
                String value = row.getString(column);
                line.append(column == 2 ? "" : "|").append(value == null ? "" : value);
            }
            return new PartLine(row.getLong(1), line.toString());
        });
    }

    private <T> Lines<T> lines(String question, Lines.Reader<T> reader) {
        try {
            return new Lines<>(sql.resultQuery(question).fetchSize(ROWS_AT_ONCE).fetchResultSet(), reader);
        } catch (DataAccessException e) {
            SQLException failure = e.getCause(SQLException.class);
            throw failure == null ? e : new Unreadable(failure);
        }
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static String words(ResultSet row, int column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] value = row.getBytes(column);
        return value == null ? new byte[0] : value;
    }
}
