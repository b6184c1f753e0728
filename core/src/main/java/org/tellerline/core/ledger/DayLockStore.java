package org.tellerline.core.ledger;

import static org.tellerline.schema.tables.Tables.BRANCH;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tellerline.schema.db.Dialect;

/**
 * Holds the day of every branch alone inside the caller's transaction, so that whoever posts either has posted before or sees what this
 * transaction does to the bank's own row. Only the end of day does so. SQLite has one writer at a time anyway.
 */
public final class DayLockStore {

    private DayLockStore() {}

    public static void holdAll(DSLContext sql, Dialect dialect) {
        if (dialect == Dialect.POSTGRESQL) {
            sql.select(BRANCH.ID)
                    .from(BRANCH)
                    .orderBy(BRANCH.ID)
                    .fetch(BRANCH.ID)
                    .forEach(branch -> sql.execute(
                            "select pg_advisory_xact_lock(" + PostgresFacts.DAY_LOCK + ", {0}::int)", DSL.val(branch)));
        }
    }
}
