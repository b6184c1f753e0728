package org.tellerline.core.audit;

import static org.tellerline.schema.tables.Tables.AUDIT;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;

import java.util.HexFormat;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;

/**
 * Writes entries that are no events of the ledger. It works inside the caller's database transaction, so what is told and the
 * telling of it stand or fall together; it is the one store that other stores may call.
 */
public final class AuditStore {

    private AuditStore() {}

    /**
     * Appends to the chain of the entry's position, whose head stays locked until the caller's transaction ends.
     *
     * @throws IllegalStateException when there is no such position
     */
    public static void append(DSLContext sql, AuditEntry entry) {
        Record2<Long, byte[]> head = lockedHead(sql, entry.position());
        long seq = head.value1() + 1;
        String payload = entry.payload(seq);
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
     * the back then contradicts the last entry about the row. Covers the table's name and the columns given, in their order.
     */
    public static String image(Record row, Field<?>... columns) {
        Canonical canonical = new Canonical(1);
        for (Field<?> column : columns) {
            Object value = row.get(column);
            canonical.add(column.getQualifiedName().unquotedName().toString(), value == null ? "" : value);
        }
        return HexFormat.of().formatHex(AuditChain.hash(canonical.toString()));
    }

    private static Record2<Long, byte[]> lockedHead(DSLContext sql, long position) {
        return sql.select(POSITION_HEAD.AUDIT_SEQ, POSITION_HEAD.AUDIT_HASH)
                .from(POSITION_HEAD)
                .where(POSITION_HEAD.POSITION.eq(position))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new IllegalStateException("no position " + position));
    }
}
