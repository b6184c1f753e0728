package org.tellerline.core.founding;

import static org.tellerline.schema.tables.Tables.ACCOUNT;
import static org.tellerline.schema.tables.Tables.ACCOUNT_BALANCE;
import static org.tellerline.schema.tables.Tables.BRANCH_COUNTER;
import static org.tellerline.schema.tables.Tables.CUSTOMER;
import static org.tellerline.schema.tables.Tables.CUSTOMER_TERM;
import static org.tellerline.schema.tables.Tables.PRODUCT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.ledger.AuditStore;
import org.tellerline.core.ledger.CounterKind;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.EventPayload;
import org.tellerline.core.ledger.TrailEntry;
import org.tellerline.schema.db.Database;

/** Registers the customers and accounts a bank starts with. Balances stay zero: money only comes by postings. */
final class RegisterStore {

    private static final int BATCH = 2000;
    private static final long SERIALS = 100_000_000L;

    private final Database database;
    private final Progress progress;

    RegisterStore(Database database, Progress progress) {
        this.database = database;
        this.progress = progress;
    }

    /**
     * Writes them all, and tells the trail of each branch with which accounts it began.
     *
     * @param admins the places whose chains are told
     * @param at epoch micros UTC
     */
    void register(Population population, List<Place> admins, long at) {
        database.write(sql -> {
            Map<String, Long> floors = sql.selectFrom(PRODUCT).fetchMap(PRODUCT.CODE, PRODUCT.FLOOR);
            List<TableRecord<?>> rows = new ArrayList<>();
            for (NewCustomer customer : population.customers()) {
                addCustomer(sql, customer, rows);
                insertIfMany(sql, rows);
            }
            for (NewAccount account : population.accounts()) {
                addAccount(sql, account, floors.getOrDefault(account.number().product(), 0L), rows);
                insertIfMany(sql, rows);
            }
            sql.batchInsert(rows).execute();
            AuditStore trail = new AuditStore(database.dialect());
            registered(population, floors)
                    .forEach((branch, accounts) -> trail.append(sql, entry(admins, branch, accounts.toString(), at)));
            return draw(sql, population);
        });
    }

    private void insertIfMany(DSLContext sql, List<TableRecord<?>> rows) {
        if (rows.size() >= BATCH) {
            progress.goOn();
            sql.batchInsert(rows).execute();
            rows.clear();
        }
    }

    private static void addCustomer(DSLContext sql, NewCustomer customer, List<TableRecord<?>> rows) {
        rows.add(sql.newRecord(CUSTOMER)
                .setId(customer.id())
                .setBranch(customer.branch())
                .setKind(customer.kind())
                .setName(customer.name())
                .setIdType(customer.idType())
                .setIdNumber(customer.idNumber())
                .setPhone(customer.phone())
                .setAddress(customer.address())
                .setBornOn(customer.bornOn().orElse(null))
                .setOpenedOn(customer.openedOn()));
        for (String term : customer.terms()) {
            rows.add(sql.newRecord(CUSTOMER_TERM).setTerm(term).setCustomer(customer.id()));
        }
    }

    private static void addAccount(DSLContext sql, NewAccount account, long floor, List<TableRecord<?>> rows) {
        rows.add(sql.newRecord(ACCOUNT)
                .setId(account.number().id())
                .setNumber(account.number().digits())
                .setCustomer(account.customer())
                .setProduct(account.number().product())
                .setCurrency(account.currency())
                .setBranch(account.number().branch())
                .setStatus(account.status().name())
                .setPassbook(account.passbook().orElse(null))
                .setOpenedOn(account.openedOn()));
        rows.add(sql.newRecord(ACCOUNT_BALANCE)
                .setAccount(account.number().id())
                .setLedger(0L)
                .setHeld(0L)
                .setFloor(floor)
                .setEntryNo(0L));
    }

    /** By branch, a line an account in order of their ids: what the trail says of an opening, and the status. */
    private static Map<Long, StringBuilder> registered(Population population, Map<String, Long> floors) {
        Map<Long, StringBuilder> registered = new TreeMap<>();
        population.accounts().stream()
                .sorted(Comparator.comparing(account -> account.number().id()))
                .forEach(account -> registered
                        .computeIfAbsent(account.number().branch(), branch -> new StringBuilder())
                        .append(EventPayload.opened(opening(account, floors)))
                        .append('|')
                        .append(account.status())
                        .append('\n'));
        return registered;
    }

    private static Effects.Opening opening(NewAccount account, Map<String, Long> floors) {
        return new Effects.Opening(
                account.number(),
                account.customer(),
                account.currency(),
                account.passbook(),
                account.openedOn(),
                floors.getOrDefault(account.number().product(), 0L));
    }

    /** One digest over all accounts a branch begins with, so that none of them can be changed, taken away or slipped in later. */
    private static TrailEntry entry(List<Place> admins, long branch, String accounts, long at) {
        long position = admins.stream()
                .filter(place -> place.branch() == branch)
                .findFirst()
                .orElseThrow()
                .id();
        TreeMap<String, String> says = new TreeMap<>();
        says.put("branch", Long.toString(branch));
        says.put("digest", HexFormat.of().formatHex(AuditChain.hash(accounts)));
        return new TrailEntry(position, "REGISTERED", HouseStore.NOBODY, at, says, List.of());
    }

    /** The series go on after the last number given here. */
    private static int draw(DSLContext sql, Population population) {
        Map<Long, Long> customers = new TreeMap<>();
        Map<Long, Long> accounts = new TreeMap<>();
        population.customers().forEach(c -> customers.merge(c.branch(), c.id() % SERIALS, Math::max));
        population
                .accounts()
                .forEach(a -> accounts.merge(a.number().branch(), a.number().serial(), Math::max));
        customers.forEach((branch, last) -> setCounter(sql, branch, CounterKind.CUSTOMER, last));
        accounts.forEach((branch, last) -> setCounter(sql, branch, CounterKind.ACCOUNT, last));
        return customers.size() + accounts.size();
    }

    private static void setCounter(DSLContext sql, long branch, CounterKind kind, long last) {
        sql.update(BRANCH_COUNTER)
                .set(BRANCH_COUNTER.LAST, last)
                .where(BRANCH_COUNTER.BRANCH.eq(branch))
                .and(BRANCH_COUNTER.KIND.eq(kind.name()))
                .execute();
    }
}
