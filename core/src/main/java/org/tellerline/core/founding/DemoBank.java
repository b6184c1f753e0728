package org.tellerline.core.founding;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.tellerline.core.account.AccountStatus;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.catalogue.Catalogue;
import org.tellerline.core.desk.Desk;
import org.tellerline.core.ledger.Ledger;
import org.tellerline.core.ledger.Products;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.signon.PasswordHash;
import org.tellerline.core.signon.PasswordHasher;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.Session;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.schema.db.Database;

/** Builds a demo or practice bank: house and people, opening stock, balances of earlier books, past business, opening. */
final class DemoBank {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SEAT = "founding";
    private static final int MOST_VISITS = 2_000;

    private final Database database;
    private final DemoPlan plan;
    private final Progress progress;
    private final FoundingClock clock;
    private final FoundingStore store;
    private final BankPlan bank;
    private final List<Place> places;

    DemoBank(Database database, DemoPlan plan, List<DemoPerson> people, Progress progress) {
        this.database = database;
        this.plan = plan;
        this.progress = progress;
        this.clock = new FoundingClock(
                plan.firstDate().atTime(LocalTime.of(7, 0)).atZone(ZONE).toInstant());
        this.store = new FoundingStore(database);
        this.bank = bankPlan(plan, people);
        this.places = Place.of(bank);
    }

    void found() {
        SplittableRandom random = new SplittableRandom(plan.seed());
        LocalDate known = plan.firstDate();
        List<NewCustomer> customers =
                new DemoPeople(random.split(), known).customers(plan.customers(), bank.branches());
        List<NewAccount> accounts = new DemoAccounts(random.split(), known).of(customers);
        build(new Population(customers, accounts), random.split());
    }

    void found(Population population) {
        build(population, new SplittableRandom(plan.seed()));
    }

    private void build(Population population, SplittableRandom random) {
        progress.at(FoundingStep.PEOPLE, 0, population.customers().size());
        long at = Founding.micros(clock.instant());
        store.write(bank, at);
        new RegisterStore(database, progress).register(population, of(Place.ADMIN), at);
        Desk.Lookups lookups = Desk.Lookups.of(database);
        Products products = lookups.products();
        BankClock time = new BankClock(clock, ZONE);
        Ledger ledger = Ledger.of(database);
        stock(new OpeningEntries(ledger, time, administrator()), products, population);
        Desk desk =
                new Desk(new Catalogue().types(), lookups, new Desk.House(ledger, new SignOn(database, time), time));
        store.seat(SEAT);
        live(new DemoHistory.Scene(desk, clock, ZONE, products.currencies(), progress), population, random);
        progress.at(FoundingStep.OPEN, 1, 1);
        if (plan.morning()) {
            store.shut();
        }
        store.open();
    }

    private void stock(OpeningEntries entries, Products products, Population population) {
        for (Place vault : of(Place.VAULT)) {
            List<Place> tills = of(Place.TILL).stream()
                    .filter(till -> till.branch() == vault.branch())
                    .toList();
            for (String code : products.currencies().codes()) {
                Currency currency = products.currencies().get(code);
                entries.payCapitalIn(vault, DemoStock.vault(currency, tills.size()));
                tills.forEach(till -> entries.handToTill(vault, till, DemoStock.pieces(Place.TILL, currency)));
            }
            if (plan.vouchers()) {
                stockVouchers(entries, vault, tills);
            }
        }
        progress.at(FoundingStep.BALANCES, 0, population.accounts().size());
        for (Place admin : of(Place.ADMIN)) {
            progress.goOn();
            entries.bringForward(admin, balances(population, products, admin.branch()));
        }
    }

    private static void stockVouchers(OpeningEntries entries, Place vault, List<Place> tills) {
        for (VoucherKind kind : VoucherKind.values()) {
            entries.receiveVouchers(vault, DemoStock.vouchers(kind, vault, tills.size()));
        }
        tills.forEach(till -> entries.handToTill(vault, till, DemoStock.passbooks(till)));
    }

    private static SortedMap<Long, Money> balances(Population population, Products products, long branch) {
        SortedMap<Long, Money> balances = new TreeMap<>();
        for (NewAccount account : population.accounts()) {
            if (account.number().branch() == branch && account.balance() > 0) {
                balances.put(
                        account.number().id(),
                        Money.of(products.currencies().get(account.currency()), account.balance()));
            }
        }
        return balances;
    }

    private void live(DemoHistory.Scene scene, Population population, SplittableRandom random) {
        Passbooks passbooks = new Passbooks();
        population.accounts().stream()
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .forEach(passbooks::add);
        DemoHistory history = new DemoHistory(
                scene, new DemoHistory.Cast(counters(scene.currencies()), population.customers(), passbooks), random);
        int day = 0;
        for (LocalDate date = plan.firstDate(); date.isBefore(plan.date()); date = nextWeekday(date)) {
            progress.at(FoundingStep.HISTORY, ++day, plan.historyDays());
            history.live(date, passbooks.isEmpty() ? 0 : visits());
            store.moveTo(bank, nextWeekday(date).isBefore(plan.date()) ? nextWeekday(date) : plan.date());
        }
    }

    /** A day's visits grow with the customers, up to what the tellers can serve. */
    private int visits() {
        return Math.min(MOST_VISITS, 20 + plan.customers() / 5);
    }

    private List<DemoCounter> counters(Currencies currencies) {
        Products products = new Products(database);
        List<DemoCounter> counters = new ArrayList<>();
        for (Place till : of(Place.TILL)) {
            StaffPlan teller = till.holder().orElseThrow();
            Map<String, Drawer> drawers = new TreeMap<>();
            for (String code : currencies.codes()) {
                Currency currency = currencies.get(code);
                drawers.put(code, new Drawer(products.faces(currency), DemoStock.pieces(Place.TILL, currency)));
            }
            counters.add(new DemoCounter(
                    new Session(SEAT, teller.member(), till.branch(), till.id()),
                    drawers,
                    new PassbookBox(DemoStock.passbooks(till))));
        }
        return counters;
    }

    private List<Place> of(String kind) {
        return places.stream().filter(place -> place.kind().equals(kind)).toList();
    }

    private long administrator() {
        return bank.staff().stream()
                .filter(person -> person.role() == Role.ADMINISTRATOR)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static LocalDate nextWeekday(LocalDate date) {
        LocalDate next = date.plusDays(1);
        while (!DemoPlan.lastWeekday(next).equals(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static BankPlan bankPlan(DemoPlan plan, List<DemoPerson> people) {
        char[] password = DemoPlan.PASSWORD.toCharArray();
        PasswordHash hash = new PasswordHasher(new SecureRandom())
                .hash(password, plan.passwordCost())
                .orElseThrow();
        List<BranchPlan> branches = new ArrayList<>();
        for (List<String> row : Charter.rows("demo/branches.txt")) {
            branches.add(new BranchPlan(Long.parseLong(row.get(0)), row.get(1), row.get(2)));
        }
        List<StaffPlan> staff = new ArrayList<>();
        for (DemoPerson person : people) {
            staff.add(plan(staff.size() + 1, person, hash));
        }
        return new BankPlan(
                plan.name(), plan.kind(), ZONE, "CNY", plan.firstDate(), plan.passwordCost(), branches, staff);
    }

    private static StaffPlan plan(long id, DemoPerson person, PasswordHash password) {
        return new StaffPlan(
                id,
                person.branch(),
                person.signOnName(),
                person.name(),
                person.role(),
                person.grade(),
                person.language(),
                password,
                false);
    }
}
