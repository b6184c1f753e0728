package org.tellerline.core.days;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tellerline.core.days.OwnBooks.Account;

/** What an event writes, as the auditor works it out. Debits are positive. */
final class Entry {

    /** A line of it; the account and the till where there is one behind it. */
    record Line(long branch, String gl, Optional<Account> account, long till, String currency, long amount) {

        Line turned() {
            return new Line(branch, gl, account, till, currency, -amount);
        }
    }

    /** Pieces that came into a till; negative where they left it. */
    record Moved(long till, String currency, long face, long count) {

        Moved turned() {
            return new Moved(till, currency, face, -count);
        }
    }

    /** The pieces of one currency of a till as they were counted. */
    record Counted(long till, String currency, SortedMap<Long, Long> pieces) {}

    /** What counts against a limit of the day. */
    record Total(String subject, String kind, String currency, long amount) {}

    final List<Line> lines = new ArrayList<>();
    final List<Moved> moved = new ArrayList<>();
    final List<Counted> counted = new ArrayList<>();
    final List<Total> totals = new ArrayList<>();
    final List<Account> closes = new ArrayList<>();
    Optional<Account> opens = Optional.empty();
    Optional<Boolean> tillOpen = Optional.empty();
    Optional<Long> boxCounted = Optional.empty();
    Optional<Boolean> vaultOpen = Optional.empty();
    Optional<Boolean> dayOpen = Optional.empty();
    Optional<Happened> takesBack = Optional.empty();
    /** The account whose balance the receipt tells. */
    Optional<Account> told = Optional.empty();

    static Line account(Account account, long amount) {
        return new Line(account.branch(), account.gl(), Optional.of(account), 0, account.currency(), amount);
    }

    static Line till(OwnBooks books, long till, String currency, long amount) {
        return new Line(books.branchOf(till), "1001.02", Optional.empty(), till, currency, amount);
    }

    static Line vault(OwnBooks books, long vault, String currency, long amount) {
        return new Line(books.branchOf(vault), "1001.01", Optional.empty(), vault, currency, amount);
    }

    static Line ledger(long branch, String gl, String currency, long amount) {
        return new Line(branch, gl, Optional.empty(), 0, currency, amount);
    }

    /** One against one; in two branches, each is made even over the account between them. */
    Entry pair(Line debit, Line credit) {
        lines.add(debit);
        if (debit.branch() != credit.branch()) {
            lines.add(ledger(debit.branch(), "3003", debit.currency(), -debit.amount()));
            lines.add(ledger(credit.branch(), "3003", credit.currency(), -credit.amount()));
        }
        lines.add(credit);
        return this;
    }

    Entry pieces(long till, String currency, Map<Long, Long> pieces, long sign) {
        new TreeMap<>(pieces).descendingMap().forEach((face, count) -> {
            if (count != 0) {
                moved.add(new Moved(till, currency, face, sign * count));
            }
        });
        return this;
    }

    Entry telling(Account account) {
        told = Optional.of(account);
        return this;
    }

    /** It counts for its maker and for the customer. */
    Entry counting(String maker, String customer, String kind, String currency, long amount) {
        totals.add(new Total(maker, kind, currency, amount));
        totals.add(new Total(customer, kind, currency, amount));
        return this;
    }

    Set<Long> tills() {
        Set<Long> tills = new LinkedHashSet<>();
        lines.stream().filter(line -> line.till() != 0).forEach(line -> tills.add(line.till()));
        moved.forEach(move -> tills.add(move.till()));
        counted.forEach(count -> tills.add(count.till()));
        return tills;
    }

    Set<Account> accounts() {
        Set<Account> accounts = new LinkedHashSet<>();
        lines.forEach(line -> line.account().ifPresent(accounts::add));
        return accounts;
    }
}
