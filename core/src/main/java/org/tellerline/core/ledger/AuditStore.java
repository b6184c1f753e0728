package org.tellerline.core.ledger;

import static org.tellerline.schema.tables.Tables.AUDIT;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;

import java.util.HexFormat;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.audit.Canonical;
import org.tellerline.schema.db.Dialect;

/**
 * Appends entries to the trail that are no events of the ledger. It works inside the caller's database transaction, so what is told
 * and the telling of it stand or fall together; it is the one store that other stores may call.
 */
public final class AuditStore {

    private static final int IMAGE_FORMAT = 1;

    private final Dialect dialect;

    public AuditStore(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Appends to the chain of the entry's position, whose head stays locked until the caller's transaction ends. Heads that change
     * hands by it are the caller's to write.
     *
     * @throws BrokenInvariant when there is no such position
     */
    public void append(DSLContext sql, TrailEntry entry) {
        Record2<Long, byte[]> head = lockedHead(sql, entry.position());
        long seq = head.value1() + 1;
        String payload = EventPayload.of(entry);
        byte[] hash = AuditChain.next(head.value2(), payload);
        sql.insertInto(AUDIT)
                .set(AUDIT.POSITION, entry.position())
                .set(AUDIT.SEQ, seq)
                .set(AUDIT.KIND, entry.kind())
                .set(AUDIT.ACTOR, entry.actor())
                .set(AUDIT.AT, entry.at())
                .set(AUDIT.PAYLOAD, payload)
                .set(AUDIT.HASH, hash)
                .execute();
        sql.update(POSITION_HEAD)
                .set(POSITION_HEAD.AUDIT_SEQ, seq)
                .set(POSITION_HEAD.AUDIT_HASH, hash)
                .where(POSITION_HEAD.POSITION.eq(entry.position()))
                .execute();
    }

    /**
     * The hash of a guarded row (role, limit, policy, credential) as it is now, told by the entry about its change: an edit behind
     * the back then contradicts the last entry about the row. Covers the columns given, by name and in their order.
     */
    public static String image(Record row, Field<?>... columns) {
        Canonical canonical = new Canonical(IMAGE_FORMAT);
        for (Field<?> column : columns) {
            Object value = row.get(column);
            canonical.add(column.getName(), value == null ? "" : value);
        }
        return HexFormat.of().formatHex(AuditChain.hash(canonical.toString()));
    }

    private Record2<Long, byte[]> lockedHead(DSLContext sql, long position) {
        return dialect.lockRows(sql.select(POSITION_HEAD.AUDIT_SEQ, POSITION_HEAD.AUDIT_HASH)
                        .from(POSITION_HEAD)
                        .where(POSITION_HEAD.POSITION.eq(position)))
                .fetchOptional()
                .orElseThrow(() -> new BrokenInvariant("there is no position " + position));
    }
}
