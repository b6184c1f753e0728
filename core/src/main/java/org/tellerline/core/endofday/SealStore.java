package org.tellerline.core.endofday;

import static org.tellerline.schema.tables.Tables.AUDIT_SEAL;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;

import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.audit.Seal;
import org.tellerline.core.audit.SealKey;
import org.tellerline.schema.tables.tables.records.AuditSealRecord;

/** Reads the ends of the chains and writes their seal. */
final class SealStore {

    private SealStore() {}

    static long seal(RunStore.Open open, SealKey key, long at) {
        DSLContext sql = open.sql();
        Seal seal = sql.selectFrom(AUDIT_SEAL)
                .orderBy(AUDIT_SEAL.SEAL_NO.desc())
                .limit(1)
                .fetchOptional(SealStore::seal)
                .map(last -> new Seal(last.number() + 1, open.run().date(), at, heads(sql), last.hash(), key.id()))
                .orElseGet(() -> new Seal(1, open.run().date(), at, heads(sql), AuditChain.genesis(), key.id()));
        return sql.insertInto(AUDIT_SEAL)
                .set(AUDIT_SEAL.SEAL_NO, seal.number())
                .set(AUDIT_SEAL.BUSINESS_DATE, seal.date())
                .set(AUDIT_SEAL.SEALED_AT, seal.at())
                .set(AUDIT_SEAL.HEADS, String.join("\n", seal.heads()))
                .set(AUDIT_SEAL.ROOT_HASH, seal.root())
                .set(AUDIT_SEAL.PREVIOUS_HASH, seal.previous())
                .set(AUDIT_SEAL.KEY_ID, seal.keyId())
                .set(AUDIT_SEAL.MAC_HASH, seal.signed(key))
                .execute();
    }

    private static List<String> heads(DSLContext sql) {
        return sql.select(POSITION_HEAD.POSITION, POSITION_HEAD.AUDIT_SEQ, POSITION_HEAD.AUDIT_HASH)
                .from(POSITION_HEAD)
                .where(POSITION_HEAD.AUDIT_SEQ.gt(0L))
                .orderBy(POSITION_HEAD.POSITION)
                .fetch(row ->
                        row.value1() + " " + row.value2() + " " + HexFormat.of().formatHex(row.value3()));
    }

    private static Seal seal(AuditSealRecord row) {
        return new Seal(
                row.getSealNo(),
                row.getBusinessDate(),
                row.getSealedAt(),
                List.of(row.getHeads().split("\n")),
                row.getPreviousHash(),
                row.getKeyId());
    }
}
