package org.tellerline.core.policy;

import static org.tellerline.schema.tables.Tables.POLICY;

import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.tellerline.schema.db.Database;

/** Reads the policies of a bank. */
final class PolicyStore {

    private PolicyStore() {}

    static List<DatedPolicy> all(Database database) {
        return database.read(PolicyStore::all);
    }

    /** By name, then by date. */
    private static List<DatedPolicy> all(DSLContext sql) {
        return sql.selectFrom(POLICY).fetch().stream()
                .map(row -> new DatedPolicy(
                        new PolicyName(row.getKind(), row.getName()), row.getValidFrom(), row.getContent()))
                .sorted(Comparator.comparing(DatedPolicy::name).thenComparing(DatedPolicy::from))
                .toList();
    }
}
