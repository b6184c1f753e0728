package org.tellerline.core.founding;

import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.BRANCH_DAY;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.tellerline.core.ledger.AuditStore;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.tables.DefaultSchema;

/** Moves a bank that is being founded from nothing to its first day of business. Each call is one database transaction. */
final class FoundingStore {

    /** What the guards of PostgreSQL call. */
    private static final List<String> FUNCTIONS = List.of(
            "forbid_change",
            "posting_is_whole",
            "piece_move_is_whole",
            "memo_move_is_whole",
            "voucher_range_is_new",
            "voucher_range_is_replaced",
            "journal_is_whole",
            "piece_kind_exists",
            "signature_is_whole",
            "shipment_ends_once");

    private final Database database;

    FoundingStore(Database database) {
        this.database = database;
    }

    /** Whether there is a bank that was opened once; one whose founding ended before that has nothing that anybody relies on. */
    boolean holdsOpenedBank() {
        return database.read(sql -> sql.fetchExists(BANK, BANK.STATE.ne("FOUNDING")));
    }

    /** Writes everything a bank consists of before its first entry. */
    void write(BankPlan plan, long at) {
        database.write(sql -> {
            new CharterStore(sql).write(plan, at);
            new HouseStore(sql, new AuditStore(database.dialect())).write(plan, at);
            addDays(sql, plan, plan.firstDate());
            return plan;
        });
    }

    /** Sets the business date: the day is open in all branches, those before it closed. */
    void moveTo(BankPlan plan, LocalDate date) {
        database.write(sql -> {
            sql.update(BRANCH_DAY).set(BRANCH_DAY.STATE, "CLOSED").execute();
            addDays(sql, plan, date);
            return sql.update(BANK).set(BANK.BUSINESS_DATE, date).execute();
        });
    }

    /** Puts a session on every position that somebody holds. */
    void seat(String token) {
        database.write(sql -> sql.update(POSITION_HEAD)
                .set(POSITION_HEAD.SESSION, token)
                .where(POSITION_HEAD.HOLDER.isNotNull())
                .execute());
    }

    /** As it is before the day: branches closed, tills sealed, vaults locked. */
    void shut() {
        database.write(
                sql -> sql.update(BRANCH_DAY).set(BRANCH_DAY.STATE, "CLOSED").execute()
                        + sql.update(POSITION_HEAD)
                                .set(POSITION_HEAD.STATE, "CLOSED")
                                .where(POSITION_HEAD.KIND.in(Place.TILL, Place.VAULT))
                                .execute());
    }

    /** Ends all sessions and lets the bank do business. */
    void open() {
        database.write(
                sql -> sql.update(POSITION_HEAD).setNull(POSITION_HEAD.SESSION).execute()
                        + sql.update(BANK).set(BANK.STATE, "OPEN").execute());
    }

    /** Takes all tables away again, for a shared database whose founding failed. */
    void tearDown() {
        database.write(sql -> {
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                sql.dropTableIfExists(table).cascade().execute();
            }
            sql.dropTableIfExists("flyway_schema_history").cascade().execute();
            for (String function : FUNCTIONS) {
                sql.execute("drop function if exists " + function + "()");
            }
            return sql;
        });
    }

    private static void addDays(DSLContext sql, BankPlan plan, LocalDate date) {
        String state = plan.kind() == BankKind.LIVE ? "CLOSED" : "OPEN";
        for (BranchPlan branch : plan.branches()) {
            sql.insertInto(BRANCH_DAY)
                    .set(BRANCH_DAY.BRANCH, branch.id())
                    .set(BRANCH_DAY.BUSINESS_DATE, date)
                    .set(BRANCH_DAY.STATE, state)
                    .execute();
        }
    }
}
