package org.tellerline.core.books;

import static org.tellerline.schema.tables.Tables.POSTING;

import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;

/** Sums of legs: debits, and credits as a positive amount; nothing adds up to zero. */
final class SumStore {

    static final Field<BigDecimal> DEBITS = DSL.sum(
                    DSL.when(POSTING.AMOUNT.gt(0L), POSTING.AMOUNT).otherwise(0L))
            .as("debits");
    static final Field<BigDecimal> CREDITS = DSL.sum(
                    DSL.when(POSTING.AMOUNT.lt(0L), POSTING.AMOUNT.neg()).otherwise(0L))
            .as("credits");

    private SumStore() {}

    static Money debits(Record row, Currency currency) {
        return money(row, DEBITS, currency);
    }

    static Money credits(Record row, Currency currency) {
        return money(row, CREDITS, currency);
    }

    static Money money(Record row, Field<BigDecimal> sum, Currency currency) {
        return Money.of(
                currency,
                Optional.ofNullable(row.get(sum))
                        .map(BigDecimal::longValueExact)
                        .orElse(0L));
    }
}
