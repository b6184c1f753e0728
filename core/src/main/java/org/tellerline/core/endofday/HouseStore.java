package org.tellerline.core.endofday;

import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.POLICY;
import static org.tellerline.schema.tables.Tables.POSITION;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.tellerline.core.interest.InterestTerms;
import org.tellerline.core.interest.SettlementDays;
import org.tellerline.core.policy.WorkingDays;
import org.tellerline.schema.db.Database;

/** Reads what does not change while an end of day runs: policies, and where it works. */
final class HouseStore {

    private HouseStore() {}

    /** The end of day's position in each branch that has one. */
    static Map<Long, Long> places(Database database) {
        return database.read(sql -> sql.select(POSITION.BRANCH, POSITION.ID)
                .from(POSITION)
                .where(POSITION.KIND.eq("EOD"))
                .fetchMap(POSITION.BRANCH, POSITION.ID));
    }

    static Terms terms(Database database) {
        return database.read(sql -> {
            LocalDate date = sql.select(BANK.BUSINESS_DATE).from(BANK).fetchSingle(BANK.BUSINESS_DATE);
            Map<String, InterestTerms> interest = new TreeMap<>();
            texts(sql, "interest").forEach((product, rows) -> interest.put(product, InterestTerms.of(rows)));
            return new Terms(
                    interest,
                    SettlementDays.parse(inForce(sql, "interest-days", "settlement", date)),
                    WorkingDays.parse(inForce(sql, "calendar", "holidays", date)));
        });
    }

    private static String inForce(DSLContext sql, String kind, String name, LocalDate date) {
        return texts(sql, kind).getOrDefault(name, new TreeMap<>()).headMap(date.plusDays(1)).values().stream()
                .reduce("", (before, after) -> after);
    }

    /** All rows of a kind of policy, by name and by the day they hold from. */
    private static Map<String, SortedMap<LocalDate, String>> texts(DSLContext sql, String kind) {
        Map<String, SortedMap<LocalDate, String>> texts = new TreeMap<>();
        sql.select(POLICY.NAME, POLICY.VALID_FROM, POLICY.CONTENT)
                .from(POLICY)
                .where(POLICY.KIND.eq(kind))
                .forEach(row -> texts.computeIfAbsent(row.value1(), name -> new TreeMap<>())
                        .put(row.value2(), row.value3()));
        return texts;
    }
}
