package org.tellerline.core.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.account.AccountStatus;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.customer.Customer;
import org.tellerline.core.customer.CustomerRef;
import org.tellerline.core.ledger.LedgerFacts.BankDay;
import org.tellerline.core.ledger.LedgerFacts.KnownEvent;
import org.tellerline.core.ledger.LedgerFacts.Product;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.policy.LimitKind;
import org.tellerline.core.policy.Limits;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.StaffMember;

/** Rows of the books, gathered into facts. The order of columns is that of {@link FactSqlStore}. */
final class FactRows {

    /** A balance, as read under its lock. */
    private record Balance(long ledger, long held, long floor, long entryNo) {}

    private final Currencies currencies;
    private final Map<Long, Head> heads = new TreeMap<>();
    private final Map<Long, Balance> balances = new HashMap<>();
    private final Map<Long, Account> accounts = new TreeMap<>();
    private final Map<Long, Map<String, Drawer>> drawers = new TreeMap<>();
    private final Map<TotalKey, Long> totals = new TreeMap<>();
    private final RareRows rare;
    private @Nullable KnownEvent known;
    private @Nullable BankDay day;
    private @Nullable StaffMember staff;
    private Limits tellerLimits = Limits.parse("");
    private Limits customerLimits = Limits.parse("");
    private @Nullable Long counter;
    private @Nullable Product product;
    private @Nullable Customer customer;

    FactRows(Currencies currencies) {
        this.currencies = currencies;
        this.rare = new RareRows(currencies);
    }

    /** The cash of one currency in a till, and what it consists of as far as it was read. */
    private record Drawer(long till, Money cash, Money limit, SortedMap<PieceKind, Long> counts) {
        Till whole() {
            return new Till(till, cash, limit, new Pieces(cash.currency(), counts), counts.keySet());
        }
    }

    LedgerFacts facts(LockPlan plan) {
        BankDay today = day;
        StaffMember actor = staff;
        if (today == null || actor == null) {
            throw new BrokenInvariant("there is no bank, or no such member of staff");
        }
        return new LedgerFacts(
                Optional.ofNullable(known),
                today,
                actor,
                heads,
                accounts,
                tills(),
                totals,
                tellerLimits,
                customerLimits,
                Optional.ofNullable(counter),
                Optional.ofNullable(product),
                Optional.ofNullable(customer),
                rare.asked(plan));
    }

    /** Where rows go that few submissions ask for. */
    RareRows rare() {
        return rare;
    }

    /** The business date, once {@link #day} was read. */
    LocalDate date() {
        BankDay today = day;
        if (today == null) {
            throw new BrokenInvariant("there is no bank, or no such member of staff");
        }
        return today.date();
    }

    void day(ResultSet row) throws SQLException {
        String state = row.getString(4);
        day = new BankDay(
                row.getString(1),
                currencies.get(row.getString(2)),
                LocalDate.parse(row.getString(3)),
                state.equals("OPEN"),
                "OPEN".equals(row.getString(5)),
                state.equals("FOUNDING"));
        staff = staffOf(row, 6);
        byte[] requestHash = row.getBytes(15);
        if (requestHash != null) {
            known = new KnownEvent(row.getLong(14), requestHash, row.getString(16));
        }
    }

    void limits(ResultSet row) throws SQLException {
        tellerLimits = limits(row.getString(1));
        customerLimits = limits(row.getString(2));
    }

    void head(ResultSet row) throws SQLException {
        heads.put(row.getLong(1), headOf(row));
    }

    static Head headOf(ResultSet row) throws SQLException {
        return new Head(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5).equals("OPEN"),
                number(row, 6),
                Optional.ofNullable(row.getString(7)),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getBytes(12));
    }

    /** A member of staff, whose columns begin at a place of the row. */
    static StaffMember staffOf(ResultSet row, int first) throws SQLException {
        return new StaffMember(
                row.getLong(first),
                row.getLong(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getLong(first + 4),
                Role.valueOf(row.getString(first + 5)),
                row.getString(first + 6),
                row.getString(first + 7).equals("ACTIVE"));
    }

    void balance(ResultSet row) throws SQLException {
        balances.put(row.getLong(1), new Balance(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
    }

    /** The rest of an account whose balance was read before. */
    void account(ResultSet row) throws SQLException {
        AccountNumber number = new AccountNumber(row.getString(2));
        Balance balance = balances.get(row.getLong(1));
        if (balance == null) {
            throw new BrokenInvariant("account " + number + " without a balance");
        }
        accounts.put(
                row.getLong(1),
                new Account(
                        number,
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        currencies.get(row.getString(7)),
                        AccountStatus.valueOf(row.getString(8)),
                        balance.ledger(),
                        balance.held(),
                        balance.floor(),
                        balance.entryNo()));
    }

    void cash(ResultSet row) throws SQLException {
        Currency currency = currencies.get(row.getString(2));
        Money cash = Money.of(currency, row.getLong(3));
        Money limit = Money.of(currency, row.getLong(4));
        drawers.computeIfAbsent(row.getLong(1), till -> new TreeMap<>())
                .put(currency.code(), new Drawer(row.getLong(1), cash, limit, new TreeMap<>()));
    }

    /** A stock of pieces in a till whose cash was read before. */
    void pieces(ResultSet row) throws SQLException {
        Drawer drawer = drawers.getOrDefault(row.getLong(1), Map.of()).get(row.getString(2));
        if (drawer != null) {
            PieceKind kind = new PieceKind(row.getLong(3), Condition.valueOf(row.getString(4)));
            drawer.counts().put(kind, row.getLong(5));
        }
    }

    private Map<Long, Map<String, Till>> tills() {
        Map<Long, Map<String, Till>> tills = new TreeMap<>();
        drawers.forEach((till, byCurrency) -> {
            Map<String, Till> whole = new TreeMap<>();
            byCurrency.forEach((currency, drawer) -> whole.put(currency, drawer.whole()));
            tills.put(till, whole);
        });
        return tills;
    }

    void total(ResultSet row) throws SQLException {
        String word = row.getString(1);
        int split = word.indexOf('_');
        TotalKey key = new TotalKey(
                TotalKey.Owner.valueOf(word.substring(0, split)),
                LimitKind.valueOf(word.substring(split + 1)),
                row.getLong(2),
                row.getString(3));
        totals.put(key, row.getLong(4));
    }

    void counter(ResultSet row) throws SQLException {
        counter = row.getLong(1);
    }

    /** A series nobody has drawn from has no row yet. */
    void counterFromZero() {
        if (counter == null) {
            counter = 0L;
        }
    }

    void product(ResultSet row) throws SQLException {
        product = new Product(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                currencies.get(row.getString(5)),
                row.getString(6),
                row.getLong(7));
    }

    void customer(ResultSet row) throws SQLException {
        customer = new Customer(
                new CustomerRef(row.getLong(1)),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                Optional.ofNullable(row.getString(9)).map(LocalDate::parse));
    }

    private static Limits limits(@Nullable String content) {
        return Limits.parse(content == null ? "" : content);
    }

    static Optional<Long> number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
