package org.tellerline.core.founding;

import static org.tellerline.schema.tables.Tables.BRANCH;
import static org.tellerline.schema.tables.Tables.BRANCH_COUNTER;
import static org.tellerline.schema.tables.Tables.CREDENTIAL;
import static org.tellerline.schema.tables.Tables.PERSON;
import static org.tellerline.schema.tables.Tables.POSITION;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.STAFF;
import static org.tellerline.schema.tables.Tables.TILL_CASH;
import static org.tellerline.schema.tables.Tables.TILL_PIECES;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.ledger.AuditStore;
import org.tellerline.core.ledger.CounterKind;
import org.tellerline.core.ledger.TrailEntry;
import org.tellerline.core.money.Currency;

/** Writes branches, the people who work there, and the places they work at. */
final class HouseStore {

    /** The actor of what happens before anybody is employed. */
    static final long NOBODY = 0;

    private final DSLContext sql;
    private final AuditStore trail;
    private final List<TableRecord<?>> rows = new ArrayList<>();

    HouseStore(DSLContext sql, AuditStore trail) {
        this.sql = sql;
        this.trail = trail;
    }

    void write(BankPlan plan, long at) {
        plan.branches().forEach(this::add);
        plan.staff().forEach(person -> add(person, at));
        List<Place> places = Place.of(plan);
        places.forEach(place -> add(place, plan));
        sql.batchInsert(rows).execute();
        places.stream().filter(place -> place.kind().equals(Place.ADMIN)).forEach(place -> tell(place, plan, at));
    }

    private void add(BranchPlan branch) {
        rows.add(sql.newRecord(BRANCH)
                .setId(branch.id())
                .setNameEn(branch.nameEn())
                .setNameZh(branch.nameZh()));
        for (CounterKind kind : CounterKind.values()) {
            rows.add(sql.newRecord(BRANCH_COUNTER)
                    .setBranch(branch.id())
                    .setKind(kind.name())
                    .setLast(0L));
        }
    }

    private void add(StaffPlan person, long at) {
        rows.add(sql.newRecord(PERSON).setId(person.id()).setName(person.name()));
        rows.add(sql.newRecord(STAFF)
                .setId(person.id())
                .setPerson(person.id())
                .setSignOnName(person.signOnName())
                .setBranch(person.branch())
                .setRole(person.role().name())
                .setGrade(person.grade())
                .setState("ACTIVE")
                .setLanguage(person.language().tag()));
        rows.add(sql.newRecord(CREDENTIAL)
                .setStaff(person.id())
                .setHash(person.password().toString())
                .setSetAt(at)
                .setMustChange(person.mustChange() ? 1L : 0L)
                .setFailures(0L)
                .setLockedUntil(0L)
                .setLastSignOn(0L));
    }

    private void add(Place place, BankPlan plan) {
        rows.add(sql.newRecord(POSITION)
                .setId(place.id())
                .setBranch(place.branch())
                .setNo(place.no())
                .setKind(place.kind()));
        rows.add(sql.newRecord(POSITION_HEAD)
                .setPosition(place.id())
                .setBranch(place.branch())
                .setNo(place.no())
                .setKind(place.kind())
                .setState(plan.kind() == BankKind.LIVE && place.holdsCash() ? "CLOSED" : "OPEN")
                .setHolder(place.holder().map(StaffPlan::id).orElse(null))
                .setEventNo(0L)
                .setReceiptYear((long) plan.firstDate().getYear())
                .setReceiptNo(0L)
                .setAuditSeq(0L)
                .setAuditHash(AuditChain.genesis()));
        if (place.holdsCash()) {
            addDrawers(place, plan.baseCurrency());
        }
    }

    /** An empty drawer for every currency, with a compartment for every face; a machine has cassettes for the bank's own alone. */
    private void addDrawers(Place place, String base) {
        int limit = place.kind().equals(Place.VAULT) ? 5 : 4;
        for (List<String> currency : Charter.rows("currencies.txt")) {
            if (place.kind().equals(Place.MACHINE) && !currency.get(0).equals(base)) {
                continue;
            }
            long unit = new Currency(currency.get(0), Integer.parseInt(currency.get(1))).unit();
            rows.add(sql.newRecord(TILL_CASH)
                    .setTill(place.id())
                    .setCurrency(currency.get(0))
                    .setCash(0L)
                    .setCashLimit(Math.multiplyExact(Long.parseLong(currency.get(limit)), unit)));
            addPiece(place, currency.get(0), 1, Condition.LOOSE);
            for (String face : (currency.get(2) + " " + currency.get(3)).split(" ")) {
                addPiece(place, currency.get(0), Long.parseLong(face), Condition.FIT);
            }
        }
    }

    private void addPiece(Place place, String currency, long face, Condition condition) {
        rows.add(sql.newRecord(TILL_PIECES)
                .setTill(place.id())
                .setCurrency(currency)
                .setFace(face)
                .setCondition(condition.name())
                .setCount(0L));
    }

    /** The first entry of a branch's own chain: that it was founded, and with whom. */
    private void tell(Place admin, BankPlan plan, long at) {
        TreeMap<String, String> says = new TreeMap<>();
        says.put("bank", plan.name());
        says.put("kind", plan.kind().name());
        says.put("date", plan.firstDate().toString());
        plan.staff().stream()
                .filter(person -> person.branch() == admin.branch())
                .forEach(person -> says.put("staff." + person.signOnName(), person.role() + " " + person.grade()));
        trail.append(sql, new TrailEntry(admin.id(), "FOUNDED", NOBODY, at, says, List.of()));
    }
}
