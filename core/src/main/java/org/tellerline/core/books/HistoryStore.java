package org.tellerline.core.books;

import static org.tellerline.schema.tables.Tables.ACCOUNT;
import static org.tellerline.schema.tables.Tables.ACCOUNT_BALANCE;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.POSTING;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.tellerline.core.account.Account;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.schema.db.Database;

/**
 * Reads the entries of accounts. They are numbered without gaps and their dates never go back, so a period is found by halving the
 * numbers: a few look-ups by the index, however long the history.
 */
final class HistoryStore {

    private final Database database;
    private final Currencies currencies;

    HistoryStore(Database database, Currencies currencies) {
        this.database = database;
        this.currencies = currencies;
    }

    /** Entries from the first to before the end. */
    private record Span(long account, long first, long end) {
        Condition condition() {
            return POSTING.ACCOUNT.eq(account).and(POSTING.ENTRY_NO.ge(first)).and(POSTING.ENTRY_NO.lt(end));
        }
    }

    History history(long account, Period period, Optional<Long> amount, int most) {
        return database.read(sql -> {
            Currency currency = currency(sql, account);
            Span span = span(sql, account, period);
            List<AccountEntry> found = entries(sql, span, amount, most + 1);
            Movement moved = movement(sql, span, currency);
            Money before = balanceAfter(sql, account, span.first() - 1, currency);
            return new History(
                    before,
                    moved.in(),
                    moved.out(),
                    before.plus(moved.net()),
                    found.stream().limit(most).toList(),
                    found.size() <= most);
        });
    }

    Map<Long, Movement> movements(Collection<Account> accounts, LocalDate date) {
        return database.read(sql -> {
            Map<Long, Movement> movements = new TreeMap<>();
            for (long account : movedLastOn(sql, accounts, date)) {
                Span span = span(sql, account, new Period(date, date));
                movements.put(account, movement(sql, span, currency(sql, account)));
            }
            return movements;
        });
    }

    /** Most accounts do not move on a day; one look tells which did, or have since. */
    private static List<Long> movedLastOn(DSLContext sql, Collection<Account> accounts, LocalDate date) {
        return sql.select(ACCOUNT_BALANCE.ACCOUNT)
                .from(ACCOUNT_BALANCE)
                .join(POSTING)
                .on(POSTING.ACCOUNT.eq(ACCOUNT_BALANCE.ACCOUNT))
                .and(POSTING.ENTRY_NO.eq(ACCOUNT_BALANCE.ENTRY_NO))
                .join(JOURNAL)
                .on(JOURNAL.ID.eq(POSTING.JOURNAL))
                .where(ACCOUNT_BALANCE.ACCOUNT.in(
                        accounts.stream().map(Account::id).toList()))
                .and(JOURNAL.BUSINESS_DATE.ge(date))
                .fetch(ACCOUNT_BALANCE.ACCOUNT);
    }

    private static Span span(DSLContext sql, long account, Period period) {
        long last = sql.select(ACCOUNT_BALANCE.ENTRY_NO)
                .from(ACCOUNT_BALANCE)
                .where(ACCOUNT_BALANCE.ACCOUNT.eq(account))
                .fetchSingle(ACCOUNT_BALANCE.ENTRY_NO);
        long first = firstOn(sql, account, period.from(), last);
        return new Span(account, first, firstOn(sql, account, period.to().plusDays(1), last));
    }

    /** The first entry on the date or after it; one after the last where there is none. */
    private static long firstOn(DSLContext sql, long account, LocalDate date, long last) {
        long low = 1;
        long high = last + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (dateOf(sql, account, middle).isBefore(date)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static LocalDate dateOf(DSLContext sql, long account, long entry) {
        return sql.select(JOURNAL.BUSINESS_DATE)
                .from(POSTING)
                .join(JOURNAL)
                .on(JOURNAL.ID.eq(POSTING.JOURNAL))
                .where(POSTING.ACCOUNT.eq(account))
                .and(POSTING.ENTRY_NO.eq(entry))
                .fetchSingle(JOURNAL.BUSINESS_DATE);
    }

    private List<AccountEntry> entries(DSLContext sql, Span span, Optional<Long> amount, int most) {
        Condition sought = amount.map(minor -> POSTING.AMOUNT.in(minor, -minor)).orElseGet(DSL::noCondition);
        return sql.select(EventHeadStore.columns())
                .select(POSTING.ENTRY_NO, POSTING.CURRENCY, POSTING.AMOUNT, POSTING.BALANCE_AFTER)
                .from(EventHeadStore.joined(POSTING.join(JOURNAL).on(JOURNAL.ID.eq(POSTING.JOURNAL))))
                .where(span.condition())
                .and(sought)
                .orderBy(POSTING.ENTRY_NO)
                .limit(most)
                .fetch(this::entry);
    }

    private AccountEntry entry(Record row) {
        Currency currency = currencies.get(row.get(POSTING.CURRENCY));
        return new AccountEntry(
                row.get(POSTING.ENTRY_NO),
                EventHeadStore.head(row),
                Money.of(currency, Math.negateExact(row.get(POSTING.AMOUNT))),
                Money.of(currency, row.get(POSTING.BALANCE_AFTER)));
    }

    private static Movement movement(DSLContext sql, Span span, Currency currency) {
        Record sums = sql.select(SumStore.DEBITS, SumStore.CREDITS)
                .from(POSTING)
                .where(span.condition())
                .fetchSingle();
        return new Movement(SumStore.credits(sums, currency), SumStore.debits(sums, currency));
    }

    private static Money balanceAfter(DSLContext sql, long account, long entry, Currency currency) {
        return Money.of(
                currency,
                sql.select(POSTING.BALANCE_AFTER)
                        .from(POSTING)
                        .where(POSTING.ACCOUNT.eq(account))
                        .and(POSTING.ENTRY_NO.eq(entry))
                        .fetchOptional(POSTING.BALANCE_AFTER)
                        .orElse(0L));
    }

    private Currency currency(DSLContext sql, long account) {
        return currencies.get(sql.select(ACCOUNT.CURRENCY)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchSingle(ACCOUNT.CURRENCY));
    }
}
