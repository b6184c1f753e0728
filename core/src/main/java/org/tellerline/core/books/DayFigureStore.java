package org.tellerline.core.books;

import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.POSTING;
import static org.tellerline.schema.tables.Tables.STAFF;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Currency;
import org.tellerline.schema.db.Database;

/** Counts and adds up the events of one day. */
final class DayFigureStore {

    private static final Field<Integer> EVENTS = DSL.countDistinct(JOURNAL.ID).as("events");
    private static final Field<BigDecimal> CASH_IN =
            sum(POSTING.TILL.isNotNull().and(POSTING.AMOUNT.gt(0L)), "cash_in");
    private static final Field<BigDecimal> CASH_OUT =
            sum(POSTING.TILL.isNotNull().and(POSTING.AMOUNT.lt(0L)), "cash_out");

    private DayFigureStore() {}

    static List<DayFigure> figures(Database database, Currencies currencies, LocalDate date, Optional<Long> branch) {
        return database.read(sql -> figures(sql, currencies, date, branch));
    }

    static boolean knows(Database database, String signOnName) {
        return database.read(sql -> sql.fetchExists(STAFF, STAFF.SIGN_ON_NAME.eq(signOnName)));
    }

    private static List<DayFigure> figures(
            DSLContext sql, Currencies currencies, LocalDate date, Optional<Long> branch) {
        return sql
                .select(JOURNAL.BRANCH, JOURNAL.CODE, STAFF.SIGN_ON_NAME, POSTING.CURRENCY)
                .select(EVENTS, CASH_IN, CASH_OUT, SumStore.DEBITS)
                .from(JOURNAL)
                .leftJoin(POSTING)
                .on(POSTING.JOURNAL.eq(JOURNAL.ID))
                .leftJoin(STAFF)
                .on(STAFF.ID.eq(JOURNAL.MAKER))
                .where(JOURNAL.BUSINESS_DATE.eq(date))
                .and(branch.map(JOURNAL.BRANCH::eq).orElseGet(DSL::noCondition))
                .groupBy(JOURNAL.BRANCH, JOURNAL.CODE, STAFF.SIGN_ON_NAME, POSTING.CURRENCY)
                .fetch(row -> figure(row, currencies))
                .stream()
                .sorted(DayFigure.ORDER)
                .toList();
    }

    private static DayFigure figure(Record row, Currencies currencies) {
        return new DayFigure(
                row.get(JOURNAL.BRANCH),
                row.get(JOURNAL.CODE),
                Optional.ofNullable(row.get(STAFF.SIGN_ON_NAME)).orElse(""),
                row.get(EVENTS),
                Optional.ofNullable(row.get(POSTING.CURRENCY)).map(code -> sums(row, currencies.get(code))));
    }

    private static DayFigure.Sums sums(Record row, Currency currency) {
        return new DayFigure.Sums(
                new Movement(
                        SumStore.money(row, CASH_IN, currency),
                        SumStore.money(row, CASH_OUT, currency).negated()),
                SumStore.debits(row, currency));
    }

    private static Field<BigDecimal> sum(Condition which, String name) {
        return DSL.sum(DSL.when(which, POSTING.AMOUNT).otherwise(0L)).as(name);
    }
}
