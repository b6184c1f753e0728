package org.tellerline.core.ledger;

import static org.tellerline.schema.tables.Tables.POSITION;

import org.tellerline.schema.db.Database;

/** Reads where things stand in the house. */
final class PositionStore {

    private PositionStore() {}

    static long vault(Database database, long branch) {
        return database.read(sql -> sql.select(POSITION.ID)
                .from(POSITION)
                .where(POSITION.BRANCH.eq(branch))
                .and(POSITION.KIND.eq("VAULT"))
                .orderBy(POSITION.ID)
                .limit(1)
                .fetchOptional(POSITION.ID)
                .orElseThrow(() -> new BrokenInvariant("branch " + branch + " has no vault")));
    }
}
