package org.tellerline.core.endofday;

import static org.tellerline.schema.tables.Tables.ACCOUNT;
import static org.tellerline.schema.tables.Tables.DAY_MOVE;
import static org.tellerline.schema.tables.Tables.EOD_RUN;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.POSTING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.tellerline.core.interest.DemandInterest.Change;

/** Adds up what accounts moved, and tells from which days on it counts. */
final class MoveStore {

    private MoveStore() {}

    /** The moves of the day at the chunk's branch; before the first end of day, of all days up to it. */
    static long add(RunStore.Open open) {
        DSLContext sql = open.sql();
        LocalDate date = open.run().date();
        Condition days = sql.select(DSL.max(EOD_RUN.BUSINESS_DATE))
                .from(EOD_RUN)
                .where(EOD_RUN.BUSINESS_DATE.lt(date))
                .fetchOptional(0, LocalDate.class)
                .map(JOURNAL.BUSINESS_DATE::gt)
                .orElseGet(DSL::noCondition)
                .and(JOURNAL.BUSINESS_DATE.le(date));
        return sql.insertInto(DAY_MOVE, DAY_MOVE.ACCOUNT, DAY_MOVE.VALUE_DATE, DAY_MOVE.BOOKED_DATE, DAY_MOVE.AMOUNT)
                .select(sql.select(
                                POSTING.ACCOUNT,
                                JOURNAL.VALUE_DATE,
                                JOURNAL.BUSINESS_DATE,
                                DSL.sum(POSTING.AMOUNT).neg().coerce(Long.class))
                        .from(JOURNAL)
                        .join(POSTING)
                        .on(POSTING.JOURNAL.eq(JOURNAL.ID))
                        .where(days)
                        .and(POSTING.BRANCH.eq(open.chunk().branch()))
                        .and(POSTING.ACCOUNT.isNotNull())
                        .groupBy(POSTING.ACCOUNT, JOURNAL.VALUE_DATE, JOURNAL.BUSINESS_DATE)
                        .having(DSL.sum(POSTING.AMOUNT).ne(BigDecimal.ZERO)))
                .execute();
    }

    /** One move that the end of day made itself. */
    record Move(long account, LocalDate valueDate, long minor) {}

    static void add(RunStore.Open open, List<Move> moves) {
        List<TableRecord<?>> rows = new ArrayList<>();
        for (Move move : moves) {
            rows.add(open.sql()
                    .newRecord(DAY_MOVE)
                    .setAccount(move.account())
                    .setValueDate(move.valueDate())
                    .setBookedDate(open.run().date())
                    .setAmount(move.minor()));
        }
        if (!rows.isEmpty()) {
            open.sql().batchInsert(rows).execute();
        }
    }

    /** What a product at a branch moved since its last settlement, all accounts together. */
    static List<Change> together(RunStore.Open open, Optional<Settled> last) {
        Table<?> counted = counted(open, last, DSL.noCondition());
        return open.sql()
                .select(counted.field("counts_from", LocalDate.class), DSL.sum(counted.field(DAY_MOVE.AMOUNT)))
                .from(counted)
                .groupBy(counted.field("counts_from"))
                .orderBy(counted.field("counts_from"))
                .fetch(row -> new Change(row.value1(), row.value2().longValueExact()));
    }

    /** The same, for each of the chunk's accounts. */
    static Map<Long, List<Change>> each(RunStore.Open open, Optional<Settled> last) {
        Condition mine =
                DAY_MOVE.ACCOUNT.between(open.chunk().first(), open.chunk().last());
        Table<?> counted = counted(open, last, mine);
        Field<Long> account = counted.field(DAY_MOVE.ACCOUNT);
        Map<Long, List<Change>> changes = new TreeMap<>();
        open.sql()
                .select(account, counted.field("counts_from", LocalDate.class), DSL.sum(counted.field(DAY_MOVE.AMOUNT)))
                .from(counted)
                .groupBy(account, counted.field("counts_from"))
                .orderBy(account, counted.field("counts_from"))
                .forEach(row -> changes.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new Change(row.value2(), row.value3().longValueExact())));
        return changes;
    }

    /**
     * Moves with the day they count from: what was there at the last settlement counts from the day after it; what was booked since counts
     * from its value date, though that be a day that was settled already.
     */
    private static Table<?> counted(RunStore.Open open, Optional<Settled> last, Condition more) {
        Field<LocalDate> from = last.map(settled -> DSL.when(
                                DAY_MOVE.BOOKED_DATE
                                        .le(settled.bookedOn())
                                        .and(DAY_MOVE.VALUE_DATE.le(settled.through())),
                                DSL.val(settled.through().plusDays(1), DAY_MOVE.VALUE_DATE))
                        .otherwise(DAY_MOVE.VALUE_DATE))
                .orElse(DAY_MOVE.VALUE_DATE);
        return open.sql()
                .select(DAY_MOVE.ACCOUNT, DAY_MOVE.AMOUNT, from.as("counts_from"))
                .from(DAY_MOVE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(DAY_MOVE.ACCOUNT))
                .where(ACCOUNT.BRANCH.eq(open.chunk().branch()))
                .and(ACCOUNT.PRODUCT.eq(open.chunk().product()))
                .and(DAY_MOVE.VALUE_DATE.le(open.step().day()))
                .and(more)
                .asTable("counted");
    }

    /** A product's last settlement at a branch: the last day it covers, and the business date whose bookings it knew. */
    record Settled(LocalDate through, LocalDate bookedOn) {

        static Settled of(Record row) {
            return new Settled(row.get(0, LocalDate.class), row.get(1, LocalDate.class));
        }
    }
}
