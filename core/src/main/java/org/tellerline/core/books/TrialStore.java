package org.tellerline.core.books;

import static org.tellerline.schema.tables.Tables.GL_ACCOUNT;
import static org.tellerline.schema.tables.Tables.GL_DAY;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.POSTING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Record5;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Money;
import org.tellerline.schema.db.Database;

/**
 * The ledger accounts of a day. An ended day has its sums in {@code gl_day}; on one that goes on, the closing sums of the day before open it, and only the
 * legs since are added up: so what is looked at does not grow with the books. A branch's legs may stand in events of another one, so a
 * day is taken whole by {@code journal_of_day}.
 */
final class TrialStore {

    private static final Field<Long> NONE = DSL.inline(0L);

    private final Database database;
    private final Currencies currencies;

    TrialStore(Database database, Currencies currencies) {
        this.database = database;
        this.currencies = currencies;
    }

    /** All branches within one moment. */
    SortedMap<Long, List<TrialLine>> lines(Collection<Long> branches, LocalDate date) {
        return database.read(sql -> {
            SortedMap<Long, List<TrialLine>> lines = new TreeMap<>();
            branches.forEach(branch -> lines.put(branch, lines(sql, branch, date)));
            return lines;
        });
    }

    List<LedgerAccount> chart() {
        return database.read(sql -> sql.selectFrom(GL_ACCOUNT).fetch().stream()
                .map(row -> new LedgerAccount(row.getCode(), row.getClass_(), row.getNameEn(), row.getNameZh()))
                .sorted(Comparator.comparing(LedgerAccount::code))
                .toList());
    }

    private List<TrialLine> lines(DSLContext sql, long branch, LocalDate date) {
        Map<String, Record2<String, String>> names = names(sql);
        Optional<LocalDate> ended = sql.select(DSL.max(GL_DAY.BUSINESS_DATE))
                .from(GL_DAY)
                .where(GL_DAY.BRANCH.eq(branch))
                .and(GL_DAY.BUSINESS_DATE.le(date))
                .fetchOptional(0, LocalDate.class);
        Table<?> parts = ended.map(day -> kept(sql, branch, day, day.equals(date))
                        .unionAll(legs(sql, branch, date).and(JOURNAL.BUSINESS_DATE.gt(day)))
                        .asTable("parts"))
                .orElseGet(() -> legs(sql, branch, date).asTable("parts"));
        List<TrialLine> lines = added(sql, parts).map(row -> line(row, names));
        lines.removeIf(TrialStore::isEmpty);
        return lines;
    }

    private static boolean isEmpty(TrialLine line) {
        return line.opening().isZero()
                && line.debits().isZero()
                && line.credits().isZero();
    }

    /** What an ended day left: that day itself, or what the days after it open with. */
    private static SelectConditionStep<Record5<String, String, Long, Long, Long>> kept(
            DSLContext sql, long branch, LocalDate day, boolean itself) {
        return sql.select(
                        GL_DAY.GL_CODE,
                        GL_DAY.CURRENCY,
                        (itself ? GL_DAY.OPENING : GL_DAY.CLOSING).as("opening"),
                        (itself ? GL_DAY.DEBITS : NONE).as("debits"),
                        (itself ? GL_DAY.CREDITS : NONE).as("credits"))
                .from(GL_DAY)
                .where(GL_DAY.BRANCH.eq(branch))
                .and(GL_DAY.BUSINESS_DATE.eq(day));
    }

    /** SQLite takes the tables of a cross join in their order: first the days by their index, then the legs of their events. */
    private static SelectConditionStep<Record5<String, String, Long, Long, Long>> legs(
            DSLContext sql, long branch, LocalDate date) {
        Condition onDay = JOURNAL.BUSINESS_DATE.eq(date);
        return sql.select(
                        POSTING.GL_CODE,
                        POSTING.CURRENCY,
                        DSL.when(onDay, NONE).otherwise(POSTING.AMOUNT).as("opening"),
                        DSL.when(onDay.and(POSTING.AMOUNT.gt(0L)), POSTING.AMOUNT)
                                .otherwise(NONE)
                                .as("debits"),
                        DSL.when(onDay.and(POSTING.AMOUNT.lt(0L)), POSTING.AMOUNT.neg())
                                .otherwise(NONE)
                                .as("credits"))
                .from(JOURNAL)
                .crossJoin(POSTING)
                .where(POSTING.JOURNAL.eq(JOURNAL.ID))
                .and(JOURNAL.BUSINESS_DATE.le(date))
                .and(POSTING.BRANCH.eq(branch));
    }

    private static Result<? extends Record> added(DSLContext sql, Table<?> parts) {
        Field<String> code = parts.field(GL_DAY.GL_CODE);
        Field<String> currency = parts.field(GL_DAY.CURRENCY);
        return sql.select(code, currency, sum(parts, "opening"), sum(parts, "debits"), sum(parts, "credits"))
                .from(parts)
                .groupBy(code, currency)
                .orderBy(code, currency)
                .fetch();
    }

    private static Field<BigDecimal> sum(Table<?> parts, String of) {
        return DSL.sum(parts.field(of, Long.class)).as(of);
    }

    private TrialLine line(Record row, Map<String, Record2<String, String>> names) {
        String code = row.get(GL_DAY.GL_CODE);
        Record2<String, String> name = Optional.ofNullable(names.get(code))
                .orElseThrow(() -> new BrokenInvariant("no ledger account " + code));
        return new TrialLine(
                code, name.value1(), name.value2(), money(row, "opening"), money(row, "debits"), money(row, "credits"));
    }

    private Money money(Record row, String of) {
        return Money.of(
                currencies.get(row.get(GL_DAY.CURRENCY)),
                row.get(of, BigDecimal.class).longValueExact());
    }

    private static Map<String, Record2<String, String>> names(DSLContext sql) {
        return sql.select(GL_ACCOUNT.CODE, GL_ACCOUNT.NAME_EN, GL_ACCOUNT.NAME_ZH)
                .from(GL_ACCOUNT)
                .fetchMap(GL_ACCOUNT.CODE, row -> row.into(GL_ACCOUNT.NAME_EN, GL_ACCOUNT.NAME_ZH));
    }
}
