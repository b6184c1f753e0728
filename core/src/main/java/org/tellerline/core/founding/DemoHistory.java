package org.tellerline.core.founding;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.account.AccountStatus;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.catalogue.Catalogue;
import org.tellerline.core.desk.Desk;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Money;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.Slip;

/**
 * Past business of a demo bank: customers come to the counters, and tellers post what they ask for through the same desk as ever.
 * One visit after the other, so the same seed makes the same books.
 */
final class DemoHistory {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final int SECONDS_OPEN = 7 * 3600 + 1800;

    private final Desk desk;
    private final FoundingClock clock;
    private final Progress progress;
    private final SplittableRandom random;
    private final List<DemoCounter> counters;
    private final Passbooks passbooks;
    private final Currencies currencies;
    private final List<List<String>> memos = Charter.rows("demo/memos.txt");
    private final Catalogue catalogue = new Catalogue();
    private final List<NewCustomer> customers;
    private final ZoneId zone;
    private long slips;

    /** Where past business is done. */
    record Scene(Desk desk, FoundingClock clock, ZoneId zone, Currencies currencies, Progress progress) {}

    /** Who does it. */
    record Cast(List<DemoCounter> counters, List<NewCustomer> customers, Passbooks passbooks) {}

    DemoHistory(Scene scene, Cast cast, SplittableRandom random) {
        this.desk = scene.desk();
        this.clock = scene.clock();
        this.progress = scene.progress();
        this.zone = scene.zone();
        this.currencies = scene.currencies();
        this.counters = cast.counters();
        this.customers = cast.customers();
        this.passbooks = cast.passbooks();
        this.random = random;
    }

    /** One business date's visits, spread over the hours of business. */
    void live(LocalDate date, int visits) {
        for (int i = 0; i < visits; i++) {
            int second = (int) ((long) SECONDS_OPEN * i / visits);
            progress.goOn();
            clock.set(date.atTime(OPENS).plusSeconds(second).atZone(zone).toInstant());
            visit(counters.get(random.nextInt(counters.size())));
        }
    }

    private void visit(DemoCounter counter) {
        Passbooks.Line line = passbooks.atCounterOf(counter.session().branch(), random);
        int wish = random.nextInt(100);
        if (wish < 45) {
            deposit(counter, line);
        } else if (wish < 75) {
            withdraw(counter, line);
        } else if (wish < 96) {
            transfer(counter, line);
        } else {
            open(counter);
        }
    }

    private void deposit(DemoCounter counter, Passbooks.Line line) {
        Drawer drawer = drawer(counter, line);
        long amount = cashAmount(line);
        Optional<Pieces> pieces = drawer.handedIn(amount);
        String memo = memo();
        if (posted(counter, "2101", number(line), plain(line, amount), text(pieces), "", memo)
                .isPresent()) {
            pieces.ifPresent(drawer::move);
            line.move(amount);
        }
    }

    private void withdraw(DemoCounter counter, Passbooks.Line line) {
        Drawer drawer = drawer(counter, line);
        long step = step(line.currency());
        long amount = Math.min(cashAmount(line), line.balance()) / step * step;
        Optional<Pieces> pieces = drawer.paidOut(amount);
        if (amount > 0
                && pieces.isPresent()
                && posted(counter, "2102", number(line), plain(line, amount), text(pieces))
                        .isPresent()) {
            drawer.move(pieces.get().negated());
            line.move(-amount);
        }
    }

    private void transfer(DemoCounter counter, Passbooks.Line line) {
        Passbooks.Line payee = passbooks.payee(line.currency(), random);
        long amount = Math.min(1 + random.nextLong(line.balance() / 2 + 1), 4_000 * scale(line.currency()));
        String memo = memo();
        if (payee != line
                && amount <= line.balance()
                && posted(counter, "4101", number(line), number(payee), plain(line, amount), memo)
                        .isPresent()) {
            line.move(-amount);
            payee.move(amount);
        }
    }

    /** Somebody registered opens one more account and pays something in. */
    private void open(DemoCounter counter) {
        NewCustomer customer = customers.get(random.nextInt(customers.size()));
        String product = customer.kind().equals("COMPANY") ? "201" : "101";
        long amount = (1 + random.nextInt(50)) * 10_000L;
        String customerNo = Long.toString(customer.id());
        String passbook =
                customer.kind().equals("COMPANY") ? "" : counter.passbooks().top();
        posted(counter, "1201", customerNo, product, "CNY", passbook, Long.toString(amount / 100))
                .ifPresent(receipt -> {
                    if (!passbook.isEmpty()) {
                        counter.passbooks().take();
                    }
                    AccountNumber number = new AccountNumber(receipt.text("receipt.account"));
                    LocalDate today = LocalDate.parse(receipt.text("receipt.date"));
                    passbooks.add(new NewAccount(
                            number, customer.id(), "CNY", AccountStatus.ACTIVE, Optional.empty(), today, amount));
                });
    }

    /** Posts; a refusal is part of a teller's life, so is business nobody is there to sign; a slip that cannot be read is not. */
    private Optional<Receipt> posted(DemoCounter counter, String code, String... words) {
        slips++;
        UUID key = UUID.nameUUIDFromBytes(("history " + slips).getBytes(StandardCharsets.UTF_8));
        Slip slip = Slip.of(catalogue.find(code).orElseThrow(), key, words);
        Outcome outcome = desk.submit(counter.session(), slip);
        if (outcome instanceof Outcome.Posted posted) {
            return Optional.of(posted.receipt());
        }
        if (outcome instanceof Outcome.Refused || outcome instanceof Outcome.NeedsApproval) {
            return Optional.empty();
        }
        throw new BrokenInvariant("past business " + slip.code() + " " + List.of(words) + " became " + outcome);
    }

    private static Drawer drawer(DemoCounter counter, Passbooks.Line line) {
        Drawer drawer = counter.drawers().get(line.currency());
        if (drawer == null) {
            throw new BrokenInvariant("no drawer for " + line.currency());
        }
        return drawer;
    }

    /** Most sums are small; whole notes but for a few coins. */
    private long cashAmount(Passbooks.Line line) {
        long step = step(line.currency());
        int size = random.nextInt(10);
        long steps =
                size < 6 ? 1 + random.nextInt(100) : size < 9 ? 50 + random.nextInt(300) : 200 + random.nextInt(1500);
        long coins = line.currency().equals("CNY") && size == 0 ? 10L * random.nextInt(10) : 0;
        return steps * step + coins;
    }

    /** The least sum of notes that people ask for, in minor units. */
    private static long step(String currency) {
        return switch (currency) {
            case "USD" -> 500;
            case "JPY" -> 1_000;
            default -> 1_000;
        };
    }

    private static long scale(String currency) {
        return currency.equals("JPY") ? 20 : currency.equals("USD") ? 15 : 100;
    }

    private String memo() {
        return random.nextInt(3) == 0 ? memos.get(random.nextInt(memos.size())).get(0) : "";
    }

    private String plain(Passbooks.Line line, long amount) {
        return Money.of(currencies.get(line.currency()), amount).plain();
    }

    private static String number(Passbooks.Line line) {
        return line.account().number().digits();
    }

    private static String text(Optional<Pieces> pieces) {
        return pieces.map(Pieces::toString).orElse("");
    }
}
