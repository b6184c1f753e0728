package org.tellerline.core.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tellerline.core.account.Account;
import org.tellerline.core.cash.Till;
import org.tellerline.core.ledger.Event.BalanceChange;
import org.tellerline.core.ledger.Event.PostingRow;

/** The legs in their order: each with the next entry number of its account and the balance the customer then sees. */
record NumberedLegs(List<PostingRow> postings, List<BalanceChange> balances) {

    /** Where an account's statement stands while the legs are walked. */
    private record Line(long entryNo, long balance, BalanceChange change) {

        Line plus(long ledger) {
            return new Line(
                    entryNo + 1,
                    Math.addExact(balance, ledger),
                    new BalanceChange(change.account(), Math.addExact(change.ledger(), ledger), change.entries() + 1));
        }
    }

    static NumberedLegs of(Deed deed, Map<Long, Account> accounts) {
        Map<Long, Line> lines = new HashMap<>();
        accounts.forEach((id, account) -> lines.put(id, start(id, account.entryNo(), account.ledger())));
        deed.effects()
                .openings()
                .forEach(opening ->
                        lines.put(opening.number().id(), start(opening.number().id(), 0, 0)));
        List<PostingRow> rows = new ArrayList<>();
        for (Leg leg : deed.postings().legs()) {
            rows.add(row(rows.size() + 1, leg, lines));
        }
        return new NumberedLegs(rows, changes(lines));
    }

    private static Line start(long account, long entryNo, long balance) {
        return new Line(entryNo, balance, new BalanceChange(account, 0, 0));
    }

    private static PostingRow row(int number, Leg leg, Map<Long, Line> lines) {
        Optional<Line> line = leg.account().map(account -> {
            Line moved = lineOf(account.id(), lines)
                    .plus(Math.negateExact(leg.amount().minor()));
            lines.put(account.id(), moved);
            return moved;
        });
        return new PostingRow(
                number,
                leg.branch(),
                leg.glCode(),
                leg.account().map(Account::id),
                leg.till().map(Till::position),
                leg.amount().currency().code(),
                leg.amount().minor(),
                line.map(Line::entryNo),
                line.map(Line::balance));
    }

    private static Line lineOf(long account, Map<Long, Line> lines) {
        Line line = lines.get(account);
        if (line == null) {
            throw new BrokenInvariant("account " + account + " was not locked");
        }
        return line;
    }

    private static List<BalanceChange> changes(Map<Long, Line> lines) {
        return new TreeMap<>(lines)
                .values().stream()
                        .map(Line::change)
                        .filter(change -> change.entries() > 0)
                        .toList();
    }
}
