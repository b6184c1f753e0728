package org.tellerline.core.books;

import static org.tellerline.schema.tables.Tables.GL_ACCOUNT;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.POSTING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
import org.jooq.impl.DSL;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.schema.db.Database;

/**
 * Adds up legs. A branch's legs may stand in events of another one, so a day is taken whole by {@code journal_of_day}. What all legs
 * add up to needs no look at their events; what came on the day and after it is taken off, and that is little on most days asked for.
 */
final class TrialStore {

    private static final Field<BigDecimal> SUM = DSL.sum(POSTING.AMOUNT).as("balance");

    private final Database database;
    private final Currencies currencies;

    TrialStore(Database database, Currencies currencies) {
        this.database = database;
        this.currencies = currencies;
    }

    private record Key(String glCode, String currency) {
        static Key of(Record row) {
            return new Key(row.get(POSTING.GL_CODE), row.get(POSTING.CURRENCY));
        }
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
        Map<Key, Money> later = later(sql, branch, date);
        Map<Key, Movement> day = day(sql, branch, date);
        Map<String, Record2<String, String>> names = names(sql);
        List<TrialLine> lines = new ArrayList<>();
        for (Record row : all(sql, branch)) {
            Key key = Key.of(row);
            Money none = Money.zero(currencies.get(key.currency()));
            Movement moved = day.getOrDefault(key, new Movement(none, none));
            Money closing = balance(row).minus(later.getOrDefault(key, none));
            Record2<String, String> name = Optional.ofNullable(names.get(key.glCode()))
                    .orElseThrow(() -> new BrokenInvariant("no ledger account " + key.glCode()));
            TrialLine line = new TrialLine(
                    key.glCode(), name.value1(), name.value2(), closing.minus(moved.net()), moved.in(), moved.out());
            lines.add(line);
        }
        lines.removeIf(TrialStore::isEmpty);
        return lines;
    }

    private static boolean isEmpty(TrialLine line) {
        return line.opening().isZero()
                && line.debits().isZero()
                && line.credits().isZero();
    }

    private static List<? extends Record> all(DSLContext sql, long branch) {
        return sql.select(POSTING.GL_CODE, POSTING.CURRENCY, SUM)
                .from(POSTING)
                .where(POSTING.BRANCH.eq(branch))
                .groupBy(POSTING.GL_CODE, POSTING.CURRENCY)
                .orderBy(POSTING.GL_CODE, POSTING.CURRENCY)
                .fetch();
    }

    /** SQLite takes the tables of a cross join in their order: first the days by their index, then the legs of their events. */
    private Map<Key, Money> later(DSLContext sql, long branch, LocalDate date) {
        Map<Key, Money> sums = new HashMap<>();
        sql.select(POSTING.GL_CODE, POSTING.CURRENCY, SUM)
                .from(JOURNAL)
                .crossJoin(POSTING)
                .where(POSTING.JOURNAL.eq(JOURNAL.ID))
                .and(JOURNAL.BUSINESS_DATE.gt(date))
                .and(POSTING.BRANCH.eq(branch))
                .groupBy(POSTING.GL_CODE, POSTING.CURRENCY)
                .forEach(row -> sums.put(Key.of(row), balance(row)));
        return sums;
    }

    private Map<Key, Movement> day(DSLContext sql, long branch, LocalDate date) {
        Map<Key, Movement> moved = new HashMap<>();
        Condition onDay = JOURNAL.BUSINESS_DATE.eq(date);
        sql.select(POSTING.GL_CODE, POSTING.CURRENCY, SumStore.DEBITS, SumStore.CREDITS)
                .from(JOURNAL)
                .join(POSTING)
                .on(POSTING.JOURNAL.eq(JOURNAL.ID))
                .where(onDay)
                .and(POSTING.BRANCH.eq(branch))
                .groupBy(POSTING.GL_CODE, POSTING.CURRENCY)
                .forEach(row -> {
                    Currency currency = currencies.get(row.get(POSTING.CURRENCY));
                    moved.put(
                            Key.of(row), new Movement(SumStore.debits(row, currency), SumStore.credits(row, currency)));
                });
        return moved;
    }

    private Money balance(Record row) {
        return SumStore.money(row, SUM, currencies.get(row.get(POSTING.CURRENCY)));
    }

    private static Map<String, Record2<String, String>> names(DSLContext sql) {
        return sql.select(GL_ACCOUNT.CODE, GL_ACCOUNT.NAME_EN, GL_ACCOUNT.NAME_ZH)
                .from(GL_ACCOUNT)
                .fetchMap(GL_ACCOUNT.CODE, row -> row.into(GL_ACCOUNT.NAME_EN, GL_ACCOUNT.NAME_ZH));
    }
}
