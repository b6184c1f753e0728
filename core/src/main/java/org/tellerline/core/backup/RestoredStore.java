package org.tellerline.core.backup;

import static org.tellerline.schema.tables.Tables.POSITION;

import java.util.List;
import java.util.SortedMap;
import org.tellerline.core.administration.AdminEvent;
import org.tellerline.core.ledger.AuditStore;
import org.tellerline.core.ledger.TrailEntry;
import org.tellerline.schema.db.Database;

/** Tells a restored bank that it was restored, in the trail of its first administration. */
final class RestoredStore {

    /** The bank does not know who stands at the machine: it was not there. */
    private static final long NOBODY = 0;

    private RestoredStore() {}

    static void tell(Database database, long at, SortedMap<String, String> says) {
        AuditStore trail = new AuditStore(database.dialect());
        database.write(sql -> {
            long position = sql.select(POSITION.ID)
                    .from(POSITION)
                    .where(POSITION.KIND.eq("ADMIN"))
                    .orderBy(POSITION.ID)
                    .limit(1)
                    .fetchSingle(POSITION.ID);
            trail.append(sql, new TrailEntry(position, AdminEvent.RESTORED.name(), NOBODY, at, says, List.of()));
            return position;
        });
    }
}
