package org.tellerline.core.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    private final Map<Long, Head> heads = new TreeMap<>();
    private final Map<Long, Balance> balances = new HashMap<>();
    private final Map<Long, Account> accounts = new TreeMap<>();
    private final Map<Long, Map<String, Till>> tills = new TreeMap<>();
    private final Map<TotalKey, Long> totals = new TreeMap<>();
    private @Nullable KnownEvent known;
    private @Nullable BankDay day;
    private @Nullable StaffMember staff;
    private Limits tellerLimits = Limits.parse("");
    private Limits customerLimits = Limits.parse("");
    private @Nullable Long counter;
    private @Nullable Product product;
    private @Nullable Customer customer;

    LedgerFacts facts() {
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
                tills,
                totals,
                tellerLimits,
                customerLimits,
                Optional.ofNullable(counter),
                Optional.ofNullable(product),
                Optional.ofNullable(customer));
    }

    /** The business date, once {@link #day} was read. */
    LocalDate date() {
        BankDay today = day;
        if (today == null) {
            throw new BrokenInvariant("there is no bank, or no such member of staff");
        }
        return today.date();
    }

    void known(ResultSet row) throws SQLException {
        known = new KnownEvent(row.getLong(1), row.getBytes(2), row.getString(3));
    }

    void day(ResultSet row) throws SQLException {
        String state = row.getString(5);
        day = new BankDay(
                row.getString(1),
                new Currency(row.getString(2), row.getInt(3)),
                LocalDate.parse(row.getString(4)),
                state.equals("OPEN"),
                "OPEN".equals(row.getString(6)),
                state.equals("FOUNDING"));
        staff = new StaffMember(
                row.getLong(7),
                row.getLong(8),
                row.getString(9),
                row.getString(10),
                row.getLong(11),
                Role.valueOf(row.getString(12)),
                row.getString(13),
                row.getString(14).equals("ACTIVE"));
        tellerLimits = limits(row.getString(15));
        customerLimits = limits(row.getString(16));
    }

    void head(ResultSet row) throws SQLException {
        heads.put(
                row.getLong(1),
                new Head(
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
                        row.getBytes(12)));
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
                        new Currency(row.getString(7), row.getInt(8)),
                        AccountStatus.valueOf(row.getString(9)),
                        balance.ledger(),
                        balance.held(),
                        balance.floor(),
                        balance.entryNo()));
    }

    void cash(ResultSet row) throws SQLException {
        Currency currency = new Currency(row.getString(2), row.getInt(3));
        Money cash = Money.of(currency, row.getLong(4));
        Money limit = Money.of(currency, row.getLong(5));
        tills.computeIfAbsent(row.getLong(1), till -> new TreeMap<>())
                .put(currency.code(), new Till(row.getLong(1), cash, limit, Pieces.none(currency)));
    }

    /** A stock of pieces in a till whose cash was read before. */
    void pieces(ResultSet row) throws SQLException {
        PieceKind kind = new PieceKind(row.getLong(3), Condition.valueOf(row.getString(4)));
        long count = row.getLong(5);
        tills.getOrDefault(row.getLong(1), Map.of())
                .computeIfPresent(
                        row.getString(2),
                        (code, till) -> new Till(
                                till.position(),
                                till.cash(),
                                till.limit(),
                                till.pieces().plus(kind, count)));
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
                new Currency(row.getString(5), row.getInt(6)),
                row.getString(7),
                row.getLong(8));
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

    private static Optional<Long> number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
