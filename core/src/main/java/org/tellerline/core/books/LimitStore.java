package org.tellerline.core.books;

import static org.tellerline.schema.tables.Tables.DAY_TOTAL;
import static org.tellerline.schema.tables.Tables.POLICY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.tellerline.core.ledger.TotalKey;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.policy.LimitKind;
import org.tellerline.core.policy.Limits;
import org.tellerline.schema.db.Database;

/** Reads the running totals of a customer beside the limits that hold for every customer. */
final class LimitStore {

    private final Database database;
    private final Currencies currencies;

    LimitStore(Database database, Currencies currencies) {
        this.database = database;
        this.currencies = currencies;
    }

    List<LimitUsed> used(long customer, Set<String> named, LocalDate today) {
        return database.read(sql -> {
            Limits limits = limits(sql, today);
            Map<TotalKey, Long> totals = totals(sql, customer, today);
            Set<String> codes = new TreeSet<>(named);
            totals.keySet().forEach(key -> codes.add(key.currency()));
            List<LimitUsed> used = new ArrayList<>();
            for (String code : codes) {
                Currency currency = currencies.get(code);
                for (LimitKind kind : LimitKind.values()) {
                    long total = totals.getOrDefault(key(kind, customer, code), 0L);
                    Money most = limits.most(kind, Limits.Span.DAY, currency);
                    used.add(new LimitUsed(kind, Money.of(currency, total), most));
                }
            }
            return used;
        });
    }

    private static TotalKey key(LimitKind kind, long customer, String currency) {
        return new TotalKey(TotalKey.Owner.CUSTOMER, kind, customer, currency);
    }

    private Map<TotalKey, Long> totals(DSLContext sql, long customer, LocalDate today) {
        Map<TotalKey, Long> totals = new HashMap<>();
        for (LimitKind kind : LimitKind.values()) {
            sql.select(DAY_TOTAL.CURRENCY, DAY_TOTAL.AMOUNT)
                    .from(DAY_TOTAL)
                    .where(DAY_TOTAL.BUSINESS_DATE.eq(today))
                    .and(DAY_TOTAL.KIND.eq(key(kind, customer, "").word()))
                    .and(DAY_TOTAL.SUBJECT.eq(customer))
                    .forEach(row -> totals.put(key(kind, customer, row.value1()), row.value2()));
        }
        return totals;
    }

    private static Limits limits(DSLContext sql, LocalDate today) {
        return Limits.parse(sql.select(POLICY.CONTENT)
                .from(POLICY)
                .where(POLICY.KIND.eq("customer-limit"))
                .and(POLICY.NAME.eq("DAY"))
                .and(POLICY.VALID_FROM.le(today))
                .orderBy(POLICY.VALID_FROM.desc())
                .limit(1)
                .fetchOptional(POLICY.CONTENT)
                .orElse(""));
    }
}
