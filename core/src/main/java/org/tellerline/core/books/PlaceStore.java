package org.tellerline.core.books;

import static org.tellerline.schema.tables.Tables.BRANCH;
import static org.tellerline.schema.tables.Tables.POSITION;

import java.util.List;
import org.tellerline.schema.db.Database;

/** Reads where the bank does business. */
final class PlaceStore {

    private final Database database;

    PlaceStore(Database database) {
        this.database = database;
    }

    List<Places.BranchName> branches() {
        return database.read(sql -> sql.selectFrom(BRANCH)
                .orderBy(BRANCH.ID)
                .fetch(row -> new Places.BranchName(row.getId(), row.getNameEn(), row.getNameZh())));
    }

    List<Places.Machine> machines(long branch) {
        return database.read(sql -> sql.select(POSITION.ID, POSITION.NO)
                .from(POSITION)
                .where(POSITION.BRANCH.eq(branch))
                .and(POSITION.KIND.eq("MACHINE"))
                .orderBy(POSITION.NO)
                .fetch(row -> new Places.Machine(row.get(POSITION.ID), row.get(POSITION.NO))));
    }
}
