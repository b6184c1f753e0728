package org.tellerline.core.endofday;

import static org.tellerline.schema.tables.Tables.ACCOUNT;
import static org.tellerline.schema.tables.Tables.INTEREST_ACCRUAL;
import static org.tellerline.schema.tables.Tables.INTEREST_SETTLEMENT;
import static org.tellerline.schema.tables.Tables.PRODUCT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.tellerline.core.endofday.MoveStore.Settled;
import org.tellerline.schema.db.Database;

/** Keeps what interest was booked and what was paid, by branch and product. */
final class InterestStore {

    private InterestStore() {}

    /** A product that has accounts at a branch. */
    record Shelf(long branch, String product) {}

    static List<Shelf> shelves(Database database) {
        return database.read(sql -> sql.selectDistinct(ACCOUNT.BRANCH, ACCOUNT.PRODUCT)
                .from(ACCOUNT)
                .join(PRODUCT)
                .on(PRODUCT.CODE.eq(ACCOUNT.PRODUCT))
                .where(PRODUCT.KIND.eq("DEMAND"))
                .orderBy(ACCOUNT.BRANCH, ACCOUNT.PRODUCT)
                .fetch(row -> new Shelf(row.value1(), row.value2())));
    }

    /** The shelf's accounts, cut into ranges of so many: the first and the last id of each. */
    static List<long[]> ranges(Database database, Shelf shelf, int size) {
        List<Long> ids = database.read(sql -> sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.BRANCH.eq(shelf.branch()))
                .and(ACCOUNT.PRODUCT.eq(shelf.product()))
                .orderBy(ACCOUNT.ID)
                .fetch(ACCOUNT.ID));
        List<long[]> ranges = new ArrayList<>();
        for (int first = 0; first < ids.size(); first += size) {
            ranges.add(new long[] {ids.get(first), ids.get(Math.min(first + size, ids.size()) - 1)});
        }
        return ranges;
    }

    static Optional<Settled> lastSettled(RunStore.Open open) {
        return open.sql()
                .select(INTEREST_SETTLEMENT.THROUGH_DATE, INTEREST_SETTLEMENT.BUSINESS_DATE)
                .from(INTEREST_SETTLEMENT)
                .where(INTEREST_SETTLEMENT.BRANCH.eq(open.chunk().branch()))
                .and(INTEREST_SETTLEMENT.PRODUCT.eq(open.chunk().product()))
                .orderBy(INTEREST_SETTLEMENT.THROUGH_DATE.desc())
                .limit(1)
                .fetchOptional(Settled::of);
    }

    /** What was accrued since the last settlement, up to the last day for which it was worked out. */
    static long accrued(RunStore.Open open, Optional<Settled> last) {
        Condition since = last.map(settled -> INTEREST_ACCRUAL.FOR_DATE.gt(settled.through()))
                .orElseGet(DSL::noCondition);
        return open.sql()
                .select(INTEREST_ACCRUAL.ACCRUED)
                .from(INTEREST_ACCRUAL)
                .where(INTEREST_ACCRUAL.BRANCH.eq(open.chunk().branch()))
                .and(INTEREST_ACCRUAL.PRODUCT.eq(open.chunk().product()))
                .and(since)
                .orderBy(INTEREST_ACCRUAL.FOR_DATE.desc())
                .limit(1)
                .fetchOptional(INTEREST_ACCRUAL.ACCRUED)
                .orElse(0L);
    }

    static void accrue(RunStore.Open open, long accrued, long booked, Optional<Long> journal) {
        open.sql()
                .insertInto(INTEREST_ACCRUAL)
                .set(INTEREST_ACCRUAL.BRANCH, open.chunk().branch())
                .set(INTEREST_ACCRUAL.PRODUCT, open.chunk().product())
                .set(INTEREST_ACCRUAL.FOR_DATE, open.step().day())
                .set(INTEREST_ACCRUAL.BUSINESS_DATE, open.run().date())
                .set(INTEREST_ACCRUAL.ACCRUED, accrued)
                .set(INTEREST_ACCRUAL.BOOKED, booked)
                .set(INTEREST_ACCRUAL.JOURNAL, journal.orElse(null))
                .execute();
    }

    static void settle(RunStore.Open open, long paid, long rounding, Optional<Long> journal) {
        open.sql()
                .insertInto(INTEREST_SETTLEMENT)
                .set(INTEREST_SETTLEMENT.BRANCH, open.chunk().branch())
                .set(INTEREST_SETTLEMENT.PRODUCT, open.chunk().product())
                .set(INTEREST_SETTLEMENT.THROUGH_DATE, open.step().day())
                .set(INTEREST_SETTLEMENT.BUSINESS_DATE, open.run().date())
                .set(INTEREST_SETTLEMENT.PAID, paid)
                .set(INTEREST_SETTLEMENT.ROUNDING, rounding)
                .set(INTEREST_SETTLEMENT.JOURNAL, journal.orElse(null))
                .execute();
    }
}
