package org.tellerline.core.administration;

import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.POLICY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.tellerline.core.administration.PasswordPolicies.Dated;
import org.tellerline.core.ledger.AuditStore;
import org.tellerline.core.signon.PasswordProfile;

/** The policy {@code password rules}, inside the transaction of a change. */
final class PasswordPolicyStore {

    private static final Condition RULES = POLICY.KIND.eq("password").and(POLICY.NAME.eq("rules"));

    private final DSLContext sql;

    PasswordPolicyStore(AdminStore store) {
        this.sql = store.sql();
    }

    LocalDate businessDate() {
        return sql.select(BANK.BUSINESS_DATE).from(BANK).fetchSingle(BANK.BUSINESS_DATE);
    }

    boolean realMoney() {
        return sql.fetchExists(BANK, BANK.KIND.eq("LIVE"));
    }

    List<Dated> all() {
        return sql.selectFrom(POLICY)
                .where(RULES)
                .orderBy(POLICY.VALID_FROM)
                .fetch(row -> new Dated(row.getValidFrom(), PasswordProfile.parse(row.getContent())));
    }

    /** What stands on a date and since when; empty where nothing does. */
    Optional<String> standing(LocalDate date) {
        return sql.selectFrom(POLICY)
                .where(RULES)
                .and(POLICY.VALID_FROM.le(date))
                .orderBy(POLICY.VALID_FROM.desc())
                .limit(1)
                .fetchOptional(row -> row.getValidFrom() + "\n" + row.getContent());
    }

    void put(LocalDate from, String content) {
        int changed = sql.update(POLICY)
                .set(POLICY.CONTENT, content)
                .where(RULES)
                .and(POLICY.VALID_FROM.eq(from))
                .execute();
        if (changed == 0) {
            sql.insertInto(POLICY)
                    .set(POLICY.KIND, "password")
                    .set(POLICY.NAME, "rules")
                    .set(POLICY.VALID_FROM, from)
                    .set(POLICY.CONTENT, content)
                    .execute();
        }
    }

    String image(LocalDate from) {
        Record row = sql.selectFrom(POLICY)
                .where(RULES)
                .and(POLICY.VALID_FROM.eq(from))
                .fetchSingle();
        return AuditStore.image(row, POLICY.fields());
    }
}
