package org.tellerline.core.bookcheck;

import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.BRANCH;
import static org.tellerline.schema.tables.Tables.BRANCH_DAY;
import static org.tellerline.schema.tables.Tables.CURRENCY;
import static org.tellerline.schema.tables.Tables.CURRENCY_FACE;
import static org.tellerline.schema.tables.Tables.CUSTOMER;
import static org.tellerline.schema.tables.Tables.GL_ACCOUNT;
import static org.tellerline.schema.tables.Tables.PERSON;
import static org.tellerline.schema.tables.Tables.POSITION;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.PRODUCT;
import static org.tellerline.schema.tables.Tables.STAFF;
import static org.tellerline.schema.tables.Tables.TILL_CASH;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.account.AccountStatus;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.ledger.Deed;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Event;
import org.tellerline.core.ledger.EventComposer;
import org.tellerline.core.ledger.GlCode;
import org.tellerline.core.ledger.Head;
import org.tellerline.core.ledger.LedgerFacts;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.ledger.TotalKey;
import org.tellerline.core.ledger.TrailEntry;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.policy.LimitKind;
import org.tellerline.core.policy.Limits;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.schema.db.Database;

/** A bank of two branches with a random history over two business dates, composed as the ledger composes it and written plainly. */
final class SmallBank {

    static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    static final LocalDate SECOND = LocalDate.of(2026, 11, 24);
    private static final int NEW_DAY = 20;

    private static final Currency CNY = new Currency("CNY", 2);
    private static final String PRODUCT_CODE = "101";
    private static final long[] TILLS = {1, 2, 3};
    private static final long[] FACES = {10_000, 5_000, 1_000, 100};

    private final SplittableRandom random;
    private final DSLContext sql;
    private final Map<Long, Head> heads = new TreeMap<>();
    private final Map<Long, Account> accounts = new TreeMap<>();
    private final List<UUID> keys = new ArrayList<>();
    private LocalDate date = FIRST;
    private long clock = 1_795_000_000_000_000L;

    private SmallBank(DSLContext sql, long seed) {
        this.sql = sql;
        this.random = new SplittableRandom(seed);
    }

    /** Writes the bank and answers the keys of all its events. */
    static List<UUID> write(Database database, long seed, int events) {
        return database.write(sql -> new SmallBank(sql, seed).write(events));
    }

    private List<UUID> write(int events) {
        tables();
        for (long till : TILLS) {
            payCapitalIn(till);
        }
        for (int i = 0; i < 6; i++) {
            open(TILLS[i % TILLS.length]);
        }
        for (int i = 0; i < events; i++) {
            if (i == NEW_DAY) {
                date = SECOND;
            }
            anything();
        }
        sql.update(BANK).set(BANK.BUSINESS_DATE, date).execute();
        return keys;
    }

    private void anything() {
        long till = TILLS[random.nextInt(TILLS.length)];
        switch (random.nextInt(10)) {
            case 0 -> open(till);
            case 1 -> trail(till);
            case 2, 3, 4 -> deposit(till);
            case 5, 6 -> withdraw(till);
            default -> transfer(till);
        }
    }

    private void payCapitalIn(long till) {
        Pieces pieces = Pieces.none(CNY)
                .plus(new PieceKind(10_000, Condition.FIT), 900)
                .plus(new PieceKind(100, Condition.FIT), 500);
        post(
                till,
                "0001",
                Map.of(),
                Postings.pair(
                        Leg.cashIn(branch(till), drawer(till), pieces.total(), Optional.of(pieces)),
                        Leg.general(branch(till), GlCode.CAPITAL, pieces.total().negated())));
    }

    private void open(long till) {
        long serial = accounts.size() + 1L;
        AccountNumber number = AccountNumber.of(branch(till), PRODUCT_CODE, serial);
        Account account = new Account(
                number,
                1 + random.nextInt(4),
                "",
                PRODUCT_CODE,
                GlCode.PERSONAL_DEMAND,
                CNY,
                AccountStatus.ACTIVE,
                0,
                0,
                0,
                0);
        Money first = amount(200_000);
        Optional<String> passbook = random.nextBoolean() ? Optional.of("8" + serial) : Optional.empty();
        Effects.Opening opening = new Effects.Opening(number, account.customer(), "CNY", passbook, date, 0);
        accounts.put(account.id(), account);
        boolean pays = random.nextInt(3) > 0;
        Postings postings = pays
                ? Postings.pair(
                        Leg.cashIn(branch(till), drawer(till), first, Optional.empty()), Leg.credit(account, first))
                : Postings.none();
        Map<TotalKey, Long> totals = pays ? totals(LimitKind.CASH_IN, account, till, first) : Map.of();
        write(EventComposer.compose(facts(till), deed(till, "1201", totals, postings, Optional.of(opening))));
    }

    private void deposit(long till) {
        Account account = account();
        Pieces pieces = Pieces.none(CNY)
                .plus(new PieceKind(FACES[random.nextInt(FACES.length)], Condition.FIT), 1 + random.nextInt(9));
        boolean keyed = random.nextBoolean();
        Money amount = keyed ? pieces.total() : amount(100_000);
        Leg cash = Leg.cashIn(branch(till), drawer(till), amount, keyed ? Optional.of(pieces) : Optional.empty());
        post(
                till,
                "2101",
                totals(LimitKind.CASH_IN, account, till, amount),
                Postings.pair(cash, Leg.credit(account, amount)));
    }

    private void withdraw(long till) {
        Account account = account();
        if (account.ledger() < 200) {
            return;
        }
        Money amount = amount(account.ledger());
        Leg cash = Leg.cashOut(branch(till), drawer(till), amount, Optional.empty());
        post(
                till,
                "2102",
                totals(LimitKind.CASH_OUT, account, till, amount),
                Postings.pair(Leg.debit(account, amount), cash));
    }

    private void transfer(long till) {
        Account payer = account();
        Account payee = account();
        if (payer.id() == payee.id() || payer.ledger() < 200) {
            return;
        }
        Money amount = amount(payer.ledger());
        post(
                till,
                "4101",
                totals(LimitKind.TRANSFER, payer, till, amount),
                Postings.pair(Leg.debit(payer, amount), Leg.credit(payee, amount)));
    }

    private void trail(long till) {
        TreeMap<String, String> says = new TreeMap<>(Map.of("terminal", "7\n8"));
        write(EventComposer.compose(facts(till), new TrailEntry(till, "SIGN_ON", till, ++clock, says, List.of())));
    }

    private Account account() {
        return List.copyOf(accounts.values()).get(random.nextInt(accounts.size()));
    }

    private Money amount(long most) {
        return Money.of(CNY, 1 + random.nextLong(Math.max(1, most - 1)));
    }

    private static long branch(long till) {
        return till == 3 ? 2 : 1;
    }

    private Till drawer(long till) {
        return new Till(till, Money.zero(CNY), Money.zero(CNY), Pieces.none(CNY), Set.of());
    }

    private Map<TotalKey, Long> totals(LimitKind kind, Account account, long till, Money amount) {
        return Map.of(
                new TotalKey(TotalKey.Owner.TELLER, kind, till, "CNY"), amount.minor(),
                new TotalKey(TotalKey.Owner.CUSTOMER, kind, account.customer(), "CNY"), amount.minor());
    }

    private void post(long till, String code, Map<TotalKey, Long> totals, Postings postings) {
        write(EventComposer.compose(facts(till), deed(till, code, totals, postings, Optional.empty())));
    }

    private Deed deed(
            long till, String code, Map<TotalKey, Long> totals, Postings postings, Optional<Effects.Opening> opening) {
        UUID key = new UUID(random.nextLong(), random.nextLong());
        keys.add(key);
        return new Deed(
                code,
                key,
                AuditChain.hash(key.toString()),
                till,
                till,
                ++clock,
                postings,
                opening.map(Effects.none()::opening).orElseGet(Effects::none),
                List.of(),
                Optional.empty(),
                totals,
                random.nextInt(8) > 0,
                numbers -> "receipt\n" + numbers.journal() + "\tTEXT\tgrüße 收据\n");
    }

    private LedgerFacts facts(long till) {
        StaffMember staff = new StaffMember(till, till, "", "", branch(till), Role.TELLER, "L2", true);
        LedgerFacts.BankDay day = new LedgerFacts.BankDay("Bank", CNY, date, true, true, false);
        return new LedgerFacts(
                Optional.empty(),
                day,
                staff,
                heads,
                accounts,
                Map.of(),
                Map.of(),
                noLimits(),
                noLimits(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LedgerFacts.Asked.nothing());
    }

    private static Limits noLimits() {
        return Limits.parse("");
    }

    private void write(Event event) {
        EventRows.write(sql, event);
        event.heads().forEach(head -> heads.put(head.position(), head));
        event.balances()
                .forEach(
                        change -> accounts.computeIfPresent(change.account(), (id, account) -> moved(account, change)));
    }

    private static Account moved(Account account, Event.BalanceChange change) {
        return new Account(
                account.number(),
                account.customer(),
                "",
                account.product(),
                account.glCode(),
                account.currency(),
                account.status(),
                account.ledger() + change.ledger(),
                0,
                0,
                account.entryNo() + change.entries());
    }

    private void tables() {
        sql.insertInto(CURRENCY).values("CNY", 2L).execute();
        for (long face : FACES) {
            sql.insertInto(CURRENCY_FACE).values("CNY", face, "NOTE").execute();
        }
        sql.insertInto(BANK)
                .values(1L, "Riverside", "DEMO", "Asia/Shanghai", "CNY", SECOND, "OPEN", 0L)
                .execute();
        for (String code : List.of(GlCode.TILL, GlCode.PERSONAL_DEMAND, GlCode.INTER_BRANCH, GlCode.CAPITAL)) {
            sql.insertInto(GL_ACCOUNT).values(code, code, code, "ASSET").execute();
        }
        sql.insertInto(PRODUCT)
                .values(PRODUCT_CODE, "Demand", "活期", "DEMAND", "PERSON", "CNY", GlCode.PERSONAL_DEMAND, 0L)
                .execute();
        for (long branch = 1; branch <= 2; branch++) {
            sql.insertInto(BRANCH).values(branch, "Branch", "支行").execute();
            sql.insertInto(BRANCH_DAY).values(branch, FIRST, "CLOSED").execute();
            sql.insertInto(BRANCH_DAY).values(branch, SECOND, "OPEN").execute();
        }
        for (long customer = 1; customer <= 4; customer++) {
            sql.insertInto(CUSTOMER)
                    .values(customer, 1L, "PERSON", "Name", "ID", "" + customer, "", "", null, FIRST, null, null, null)
                    .execute();
        }
        for (long till : TILLS) {
            position(till);
        }
    }

    private void position(long till) {
        sql.insertInto(PERSON).values(till, "Person").execute();
        sql.insertInto(STAFF)
                .values(till, till, "teller" + till, branch(till), "TELLER", "L2", "ACTIVE", "en")
                .execute();
        sql.insertInto(POSITION).values(till, branch(till), till, "TILL").execute();
        sql.insertInto(POSITION_HEAD)
                .values(till, branch(till), till, "TILL", "OPEN", till, "s", 0L, 2026L, 0L, 0L, AuditChain.genesis())
                .execute();
        sql.insertInto(TILL_CASH).values(till, "CNY", 0L, 100_000_000L).execute();
        heads.put(
                till,
                new Head(
                        till,
                        branch(till),
                        till,
                        "TILL",
                        true,
                        Optional.of(till),
                        Optional.of("s"),
                        0,
                        2026,
                        0,
                        0,
                        AuditChain.genesis()));
    }
}
