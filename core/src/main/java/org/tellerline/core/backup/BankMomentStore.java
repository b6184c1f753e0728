package org.tellerline.core.backup;

import static org.tellerline.schema.tables.Tables.AUDIT;
import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.POSITION;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.tellerline.core.bookcheck.ChainHead;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Schema;
import org.tellerline.schema.db.Snapshot;

/** Reads what a backup says of a bank. It asks only for what every version of the tables has. */
final class BankMomentStore {

    private static final int ID_BYTES = 8;
    private static final HexFormat HEX = HexFormat.of();

    private BankMomentStore() {}

    static BankMoment of(Snapshot snapshot) {
        long size = snapshot.size();
        return snapshot.read(sql -> read(sql, snapshot.version(), size));
    }

    static BankMoment of(Database database) {
        return database.read(BankMomentStore::live);
    }

    /** Without what only a snapshot knows. */
    static BankMoment live(DSLContext sql) {
        return read(sql, Schema.VERSION, 0);
    }

    private static BankMoment read(DSLContext sql, int schema, long size) {
        long events = sql.fetchCount(JOURNAL);
        List<ChainHead> heads = sql.select(POSITION_HEAD.POSITION, POSITION_HEAD.AUDIT_SEQ, POSITION_HEAD.AUDIT_HASH)
                .from(POSITION_HEAD)
                .orderBy(POSITION_HEAD.POSITION)
                .fetch(row -> new ChainHead(row.value1(), row.value2(), HEX.formatHex(row.value3())));
        String id = id(sql);
        return sql.select(BANK.NAME, BANK.KIND, BANK.BUSINESS_DATE)
                .from(BANK)
                .fetchSingle(row -> new BankMoment(
                        id,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        new BankMoment.Extent(schema, size, events),
                        heads));
    }

    /** Made from the moment of the founding and the entry of the trail that tells of it, which nobody can change later. */
    static String id(DSLContext sql) {
        long founded = sql.select(BANK.CREATED_AT).from(BANK).fetchSingle().value1();
        Optional<byte[]> first = sql.select(AUDIT.HASH)
                .from(AUDIT)
                .join(POSITION)
                .on(POSITION.ID.eq(AUDIT.POSITION), POSITION.KIND.eq("ADMIN"))
                .where(AUDIT.SEQ.eq(1L))
                .orderBy(AUDIT.AT, AUDIT.POSITION)
                .limit(1)
                .fetchOptional(AUDIT.HASH);
        String text = founded + " " + first.map(HEX::formatHex).orElse("");
        return HEX.formatHex(Seal.hash(text.getBytes(StandardCharsets.UTF_8)), 0, ID_BYTES);
    }
}
