package org.tellerline.core.books;

import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.POSITION;
import static org.tellerline.schema.tables.Tables.POSTING;
import static org.tellerline.schema.tables.Tables.SIGNATURE;
import static org.tellerline.schema.tables.Tables.STAFF;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.schema.db.Database;

/** Reads the events of one day of one branch, which the index {@code journal_of_day} keeps together. */
final class JournalStore {

    private final Database database;
    private final Currencies currencies;

    JournalStore(Database database, Currencies currencies) {
        this.database = database;
        this.currencies = currencies;
    }

    /** What an event moved into and out of tills, by currency. */
    private static final class Cash {
        private final Map<Long, SortedMap<String, Movement>> events = new TreeMap<>();
        private final SortedMap<String, Movement> sums = new TreeMap<>();

        void add(long event, Movement moved) {
            String currency = moved.in().currency().code();
            events.computeIfAbsent(event, each -> new TreeMap<>()).put(currency, moved);
            sums.merge(currency, moved, Movement::plus);
        }

        List<Money> of(long event, Function<Movement, Money> side) {
            return events.getOrDefault(event, new TreeMap<>()).values().stream()
                    .map(side)
                    .filter(Money::isPositive)
                    .toList();
        }
    }

    DayJournal day(Scope scope, int most) {
        return database.read(sql -> {
            Cash cash = cash(sql, scope);
            Map<Long, List<String>> signers = signers(sql, scope);
            List<Record> found = events(sql, scope, most + 1);
            return new DayJournal(
                    found.stream()
                            .limit(most)
                            .map(row -> line(row, cash, signers))
                            .toList(),
                    found.size() <= most,
                    cash.sums,
                    counts(sql, scope));
        });
    }

    private static List<Record> events(DSLContext sql, Scope scope, int most) {
        return List.copyOf(sql.select(EventHeadStore.columns())
                .select(STAFF.SIGN_ON_NAME)
                .from(EventHeadStore.joined(JOURNAL))
                .leftJoin(STAFF)
                .on(STAFF.ID.eq(JOURNAL.MAKER))
                .where(within(scope))
                .orderBy(JOURNAL.CREATED_AT, JOURNAL.ID)
                .limit(most)
                .fetch());
    }

    /** The numbers of the receipts of a place rise with its events, so that the last ones are found from behind. */
    List<EventHead> receipts(LocalDate date, PositionNo place, String maker, int most) {
        return database.read(sql -> sql.select(EventHeadStore.columns())
                .from(EventHeadStore.joined(JOURNAL))
                .join(STAFF)
                .on(STAFF.ID.eq(JOURNAL.MAKER))
                .where(JOURNAL.BUSINESS_DATE.eq(date))
                .and(JOURNAL.BRANCH.eq(place.branch()))
                .and(POSITION.BRANCH.eq(place.branch()))
                .and(POSITION.NO.eq(place.no()))
                .and(STAFF.SIGN_ON_NAME.eq(maker))
                .and(JOURNAL.RECEIPT_NO.isNotNull())
                .orderBy(JOURNAL.ID.desc())
                .limit(most)
                .fetch(EventHeadStore::head));
    }

    private static DayJournal.Line line(Record row, Cash cash, Map<Long, List<String>> signers) {
        EventHead event = EventHeadStore.head(row);
        String maker = row.get(STAFF.SIGN_ON_NAME);
        return new DayJournal.Line(
                event,
                row.get(POSITION.NO),
                maker == null ? "" : maker,
                signers.getOrDefault(event.journal(), List.of()),
                cash.of(event.journal(), Movement::in),
                cash.of(event.journal(), Movement::out));
    }

    /** Few events are signed by anybody beside their maker. */
    private static Map<Long, List<String>> signers(DSLContext sql, Scope scope) {
        return sql.select(SIGNATURE.JOURNAL, STAFF.SIGN_ON_NAME)
                .from(JOURNAL)
                .join(SIGNATURE)
                .on(SIGNATURE.JOURNAL.eq(JOURNAL.ID))
                .join(STAFF)
                .on(STAFF.ID.eq(SIGNATURE.STAFF))
                .where(within(scope))
                .orderBy(SIGNATURE.JOURNAL, SIGNATURE.SEQ)
                .fetchGroups(SIGNATURE.JOURNAL, STAFF.SIGN_ON_NAME);
    }

    private Cash cash(DSLContext sql, Scope scope) {
        Cash cash = new Cash();
        sql.select(POSTING.JOURNAL, POSTING.CURRENCY, SumStore.DEBITS, SumStore.CREDITS)
                .from(JOURNAL)
                .join(POSTING)
                .on(POSTING.JOURNAL.eq(JOURNAL.ID))
                .where(within(scope))
                .and(scope.position().map(POSTING.TILL::eq).orElseGet(POSTING.TILL::isNotNull))
                .groupBy(POSTING.JOURNAL, POSTING.CURRENCY)
                .forEach(row -> {
                    Currency currency = currencies.get(row.get(POSTING.CURRENCY));
                    cash.add(
                            row.get(POSTING.JOURNAL),
                            new Movement(SumStore.debits(row, currency), SumStore.credits(row, currency)));
                });
        return cash;
    }

    private static SortedMap<String, Long> counts(DSLContext sql, Scope scope) {
        SortedMap<String, Long> counts = new TreeMap<>();
        sql.select(JOURNAL.CODE, DSL.count())
                .from(JOURNAL)
                .where(within(scope))
                .groupBy(JOURNAL.CODE)
                .forEach(row -> counts.put(row.value1(), row.value2().longValue()));
        return counts;
    }

    private static Condition within(Scope scope) {
        Condition day = JOURNAL.BUSINESS_DATE.eq(scope.date()).and(JOURNAL.BRANCH.eq(scope.branch()));
        return scope.position()
                .map(position -> day.and(JOURNAL.POSITION.eq(position).or(ofTill(position))))
                .orElse(day);
    }

    private static Condition ofTill(long position) {
        return DSL.exists(DSL.selectOne()
                .from(POSTING)
                .where(POSTING.JOURNAL.eq(JOURNAL.ID))
                .and(POSTING.TILL.eq(position)));
    }
}
