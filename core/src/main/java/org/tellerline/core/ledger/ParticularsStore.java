package org.tellerline.core.ledger;

import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.BRANCH;

import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.tellerline.core.text.Language;
import org.tellerline.schema.db.Database;

/** Reads the bank's own row and its branches. */
final class ParticularsStore {

    private final Database database;

    ParticularsStore(Database database) {
        this.database = database;
    }

    Particulars read() {
        return database.read(sql -> sql.selectFrom(BANK)
                .fetchSingle(row -> new Particulars(
                        row.getName(),
                        row.getKind(),
                        row.getZone(),
                        row.getBusinessDate(),
                        row.getState().equals("OPEN"),
                        branches(sql))));
    }

    private static Map<Long, Map<Language, String>> branches(DSLContext sql) {
        Map<Long, Map<Language, String>> branches = new TreeMap<>();
        sql.selectFrom(BRANCH)
                .forEach(row ->
                        branches.put(row.getId(), Map.of(Language.EN, row.getNameEn(), Language.ZH, row.getNameZh())));
        return branches;
    }
}
