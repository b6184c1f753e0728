package org.tellerline.core.endofday;

import static org.tellerline.schema.tables.Tables.GL_DAY;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.POSTING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Adds up the ledger accounts of a day: what they closed with the day before, and what the day moved. */
final class GlDayStore {

    private GlDayStore() {}

    static long close(RunStore.Open open) {
        DSLContext sql = open.sql();
        LocalDate date = open.run().date();
        long branch = open.chunk().branch();
        Table<?> parts = parts(sql, branch, date);
        Field<BigDecimal> opening = DSL.sum(parts.field("opening", Long.class));
        Field<BigDecimal> debits = DSL.sum(parts.field("debits", Long.class));
        Field<BigDecimal> credits = DSL.sum(parts.field("credits", Long.class));
        return sql.insertInto(GL_DAY)
                .columns(
                        GL_DAY.BUSINESS_DATE,
                        GL_DAY.BRANCH,
                        GL_DAY.GL_CODE,
                        GL_DAY.CURRENCY,
                        GL_DAY.OPENING,
                        GL_DAY.DEBITS,
                        GL_DAY.CREDITS,
                        GL_DAY.CLOSING)
                .select(sql.select(
                                DSL.val(date, GL_DAY.BUSINESS_DATE),
                                DSL.val(branch),
                                parts.field(GL_DAY.GL_CODE),
                                parts.field(GL_DAY.CURRENCY),
                                opening.coerce(Long.class),
                                debits.coerce(Long.class),
                                credits.coerce(Long.class),
                                opening.plus(debits).minus(credits).coerce(Long.class))
                        .from(parts)
                        .groupBy(parts.field(GL_DAY.GL_CODE), parts.field(GL_DAY.CURRENCY)))
                .execute();
    }

    /** The closing balances of the last day that has some, and all legs since; before the first end of day all legs there are. */
    private static Table<?> parts(DSLContext sql, long branch, LocalDate date) {
        Optional<LocalDate> last = sql.select(DSL.max(GL_DAY.BUSINESS_DATE))
                .from(GL_DAY)
                .where(GL_DAY.BRANCH.eq(branch))
                .fetchOptional(0, LocalDate.class);
        Condition since = last.map(JOURNAL.BUSINESS_DATE::gt).orElseGet(DSL::noCondition);
        Field<Long> none = DSL.inline(0L);
        Condition today = JOURNAL.BUSINESS_DATE.eq(date);
        var legs = sql.select(
                        POSTING.GL_CODE,
                        POSTING.CURRENCY,
                        DSL.when(today, none).otherwise(POSTING.AMOUNT).as("opening"),
                        DSL.when(today.and(POSTING.AMOUNT.gt(0L)), POSTING.AMOUNT)
                                .otherwise(none)
                                .as("debits"),
                        DSL.when(today.and(POSTING.AMOUNT.lt(0L)), POSTING.AMOUNT.neg())
                                .otherwise(none)
                                .as("credits"))
                .from(JOURNAL)
                .join(POSTING)
                .on(POSTING.JOURNAL.eq(JOURNAL.ID))
                .where(since)
                .and(JOURNAL.BUSINESS_DATE.le(date))
                .and(POSTING.BRANCH.eq(branch));
        var carried = sql.select(
                        GL_DAY.GL_CODE,
                        GL_DAY.CURRENCY,
                        GL_DAY.CLOSING.as("opening"),
                        none.as("debits"),
                        none.as("credits"))
                .from(GL_DAY)
                .where(GL_DAY.BRANCH.eq(branch))
                .and(last.map(GL_DAY.BUSINESS_DATE::eq).orElseGet(DSL::falseCondition));
        return carried.unionAll(legs).asTable("parts");
    }
}
