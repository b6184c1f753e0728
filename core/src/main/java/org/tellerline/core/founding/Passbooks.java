package org.tellerline.core.founding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What the customers of a demo bank know of their accounts, so that they ask for what they can have. */
final class Passbooks {

    /** One account in use. */
    static final class Line {
        private final NewAccount account;
        private long balance;

        private Line(NewAccount account) {
            this.account = account;
            this.balance = account.balance();
        }

        NewAccount account() {
            return account;
        }

        String currency() {
            return account.currency();
        }

        long balance() {
            return balance;
        }

        void move(long amount) {
            balance += amount;
        }
    }

    private final List<Line> all = new ArrayList<>();
    private final Map<Long, List<Line>> ofBranch = new HashMap<>();
    private final Map<String, List<Line>> inCurrency = new HashMap<>();

    void add(NewAccount account) {
        Line line = new Line(account);
        all.add(line);
        ofBranch.computeIfAbsent(account.number().branch(), b -> new ArrayList<>())
                .add(line);
        inCurrency.computeIfAbsent(account.currency(), c -> new ArrayList<>()).add(line);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Somebody at this branch's counter; one in ten has the account elsewhere. */
    Line atCounterOf(long branch, SplittableRandom random) {
        List<Line> own = ofBranch.getOrDefault(branch, List.of());
        List<Line> from = own.isEmpty() || random.nextInt(10) == 0 ? all : own;
        return from.get(random.nextInt(from.size()));
    }

    /** Somebody to be paid in this currency. */
    Line payee(String currency, SplittableRandom random) {
        List<Line> from = inCurrency.getOrDefault(currency, List.of());
        return from.get(random.nextInt(from.size()));
    }
}
