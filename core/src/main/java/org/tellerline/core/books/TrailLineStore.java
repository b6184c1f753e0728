package org.tellerline.core.books;

import static org.tellerline.schema.tables.Tables.AUDIT;
import static org.tellerline.schema.tables.Tables.JOURNAL;

import java.util.HexFormat;
import java.util.Optional;
import org.tellerline.schema.db.Database;

/** Finds what the trail says of an event: not earlier in the chain than the event's own number, which is the rest of its id. */
final class TrailLineStore {

    private static final long EVENT_NUMBERS = (1L << 40) - 1;

    private TrailLineStore() {}

    static Optional<TrailLine> find(Database database, WholeEvent event) {
        long journal = event.head().journal();
        return database.read(sql -> sql.select(AUDIT.SEQ, AUDIT.HASH, AUDIT.PAYLOAD)
                .from(JOURNAL)
                .join(AUDIT)
                .on(AUDIT.POSITION.eq(JOURNAL.POSITION))
                .and(AUDIT.JOURNAL.eq(JOURNAL.ID))
                .and(AUDIT.SEQ.ge(journal & EVENT_NUMBERS))
                .where(JOURNAL.ID.eq(journal))
                .orderBy(AUDIT.SEQ)
                .limit(1)
                .fetchOptional(row -> new TrailLine(
                        event.place(),
                        row.get(AUDIT.SEQ),
                        HexFormat.of().formatHex(row.get(AUDIT.HASH)),
                        row.get(AUDIT.PAYLOAD))));
    }
}
