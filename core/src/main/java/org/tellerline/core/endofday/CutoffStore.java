package org.tellerline.core.endofday;

import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.BRANCH;
import static org.tellerline.schema.tables.Tables.BRANCH_DAY;
import static org.tellerline.schema.tables.Tables.EOD_RUN;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.PRODUCT;
import static org.tellerline.schema.tables.Tables.STAFF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.tellerline.core.ledger.AuditStore;
import org.tellerline.core.ledger.DayLockStore;
import org.tellerline.core.ledger.TrailEntry;
import org.tellerline.core.text.Digits;
import org.tellerline.core.text.Message;

/** Looks at the gates and closes the bank behind them, while no branch posts. */
final class CutoffStore {

    /** Kind of the trail's entries about the bank's day. */
    private static final String TOLD = "END_OF_DAY";

    private final House house;

    CutoffStore(House house) {
        this.house = house;
    }

    /** The bank's business date. */
    LocalDate date() {
        return house.database().read(CutoffStore::date);
    }

    /** Everything that stands against an end of day now. */
    List<Message> gates() {
        return house.database().read(this::gates);
    }

    /**
     * Closes the bank and lays the run down, if nothing stands against it.
     *
     * @param date that is to end
     * @param plan of the run, made when the bank is closing and no policy can become another
     * @return everything that does stand against it
     */
    List<Message> begin(LocalDate date, Supplier<Run> plan) {
        return house.database().write(sql -> {
            DayLockStore.holdAll(sql, house.database().dialect());
            List<Message> gates =
                    date(sql).equals(date) ? gates(sql) : List.of(Message.of("eod.gate.DAY_ENDED", date, date(sql)));
            if (gates.isEmpty()) {
                sql.update(BANK).set(BANK.STATE, "CLOSING").execute();
                Run run = plan.get();
                RunStore.lay(sql, run);
                tell(sql, run, "BEGUN");
            }
            return gates;
        });
    }

    /** Moves the business date: this row, and in this transaction alone. */
    Done roll(RunStore.Open open) {
        tell(open.sql(), open.run(), "MOVED");
        return Done.rows(open.sql()
                .update(BANK)
                .set(BANK.BUSINESS_DATE, open.run().next())
                .execute());
    }

    /** The branches stand before their new day, and the bank does business again. */
    Done startDay(RunStore.Open open) {
        for (long branch : house.branches()) {
            open.sql()
                    .insertInto(BRANCH_DAY)
                    .set(BRANCH_DAY.BRANCH, branch)
                    .set(BRANCH_DAY.BUSINESS_DATE, open.run().next())
                    .set(BRANCH_DAY.STATE, "CLOSED")
                    .execute();
        }
        open.sql().update(BANK).set(BANK.STATE, "OPEN").execute();
        return Done.rows(house.branches().size() + 1L);
    }

    private void tell(DSLContext sql, Run run, String did) {
        TreeMap<String, String> says = new TreeMap<>();
        says.put("date", run.date().toString());
        says.put("did", did);
        says.put("next", run.next().toString());
        long place = house.place(house.branches().get(0));
        new AuditStore(house.database().dialect())
                .append(
                        sql,
                        new TrailEntry(place, TOLD, run.staff(), house.clock().micros(), says, List.of()));
    }

    private static LocalDate date(DSLContext sql) {
        return sql.select(BANK.BUSINESS_DATE).from(BANK).fetchSingle(BANK.BUSINESS_DATE);
    }

    private List<Message> gates(DSLContext sql) {
        List<Message> gates = new ArrayList<>();
        LocalDate date = date(sql);
        sql.select(EOD_RUN.BUSINESS_DATE)
                .from(EOD_RUN)
                .where(EOD_RUN.STATE.eq("RUNNING"))
                .forEach(row -> gates.add(Message.of("eod.gate.UNFINISHED", row.value1())));
        if (gates.isEmpty() && !sql.fetchExists(BANK, BANK.STATE.eq("OPEN"))) {
            gates.add(Message.of("eod.gate.BANK_NOT_OPEN"));
        }
        openBranches(sql, gates);
        openTills(sql, gates);
        if (house.terms().after(date).isEmpty()) {
            gates.add(Message.of("eod.gate.NO_NEXT_DAY", date));
        }
        sql
                .select(PRODUCT.CODE)
                .from(PRODUCT)
                .where(PRODUCT.KIND.eq("DEMAND"))
                .orderBy(PRODUCT.CODE)
                .fetch(PRODUCT.CODE)
                .stream()
                .filter(product -> !house.terms().interest().containsKey(product))
                .forEach(product -> gates.add(Message.of("eod.gate.NO_RATE", product)));
        return gates;
    }

    private static void openBranches(DSLContext sql, List<Message> gates) {
        sql.select(BRANCH_DAY.BRANCH, BRANCH_DAY.BUSINESS_DATE)
                .from(BRANCH_DAY)
                .join(BRANCH)
                .on(BRANCH.ID.eq(BRANCH_DAY.BRANCH))
                .where(BRANCH_DAY.STATE.eq("OPEN"))
                .orderBy(BRANCH_DAY.BRANCH, BRANCH_DAY.BUSINESS_DATE)
                .forEach(row ->
                        gates.add(Message.of("eod.gate.BRANCH_OPEN", Digits.padded(row.value1(), 4), row.value2())));
    }

    private static void openTills(DSLContext sql, List<Message> gates) {
        sql.select(POSITION_HEAD.BRANCH, POSITION_HEAD.NO, STAFF.SIGN_ON_NAME)
                .from(POSITION_HEAD)
                .leftJoin(STAFF)
                .on(STAFF.ID.eq(POSITION_HEAD.HOLDER))
                .where(POSITION_HEAD.KIND.eq("TILL"))
                .and(POSITION_HEAD.STATE.eq("OPEN"))
                .orderBy(POSITION_HEAD.POSITION)
                .forEach(row -> gates.add(Message.of(
                        "eod.gate.TILL_OPEN",
                        Digits.padded(row.value1(), 4),
                        Digits.padded(row.value2(), 2),
                        row.value3() == null ? "-" : row.value3())));
    }
}
