package org.tellerline.core.administration;

import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.POLICY;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.tellerline.core.ledger.AuditStore;
import org.tellerline.core.policy.PolicyName;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.tables.tables.records.PolicyRecord;

/** Reads and adds policies inside the transaction of a change. */
final class PolicyChangeStore {

    private final DSLContext sql;
    private final Dialect dialect;

    PolicyChangeStore(AdminStore store) {
        this.sql = store.sql();
        this.dialect = store.dialect();
    }

    /** Whether the bank does business; if so, no end of day begins before this transaction ends. */
    boolean holdsOpen() {
        return dialect.lockRows(sql.select(BANK.STATE).from(BANK))
                .fetchSingle()
                .value1()
                .equals("OPEN");
    }

    boolean isAhead(LocalDate date) {
        return date.isAfter(sql.select(BANK.BUSINESS_DATE).from(BANK).fetchSingle(BANK.BUSINESS_DATE));
    }

    /** The policy in force on a date, with the day since when; empty where there is none. */
    String standing(String name, LocalDate date) {
        String[] words = name.split(" ", 2);
        return sql.selectFrom(POLICY)
                .where(POLICY.KIND.eq(words[0]))
                .and(POLICY.NAME.eq(words[1]))
                .and(POLICY.VALID_FROM.le(date))
                .orderBy(POLICY.VALID_FROM.desc())
                .limit(1)
                .fetchOptional(row -> row.getValidFrom() + "\n" + row.getContent())
                .orElse("");
    }

    /** Adds it, and answers its image. */
    String add(PolicyName name, LocalDate from, String content) {
        PolicyRecord row = sql.newRecord(POLICY)
                .setKind(name.kind())
                .setName(name.name())
                .setValidFrom(from)
                .setContent(content);
        sql.insertInto(POLICY).set(row).execute();
        return AuditStore.image(row, POLICY.fields());
    }
}
