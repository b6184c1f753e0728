package org.tellerline.core.days;

import java.util.List;
import java.util.Map;
import org.tellerline.core.days.Opinion.Need;
import org.tellerline.core.days.OwnBooks.Person;

/** What tellers of a grade may do alone and supervisors may sign, in whole units; written down here once more, apart from the bank's policies. */
final class Limits {

    /** Per event: cash in, cash out, transfer. A day is ten times as much. */
    private static final Map<String, List<Long>> EVENT = Map.of(
            "L1 CNY", List.of(20_000L, 5_000L, 5_000L),
            "L2 CNY", List.of(200_000L, 50_000L, 50_000L),
            "L3 CNY", List.of(500_000L, 200_000L, 200_000L),
            "L1 USD", List.of(3_000L, 700L, 700L),
            "L2 USD", List.of(30_000L, 7_000L, 7_000L),
            "L3 USD", List.of(70_000L, 30_000L, 30_000L),
            "L1 JPY", List.of(400_000L, 100_000L, 100_000L),
            "L2 JPY", List.of(4_000_000L, 1_000_000L, 1_000_000L),
            "L3 JPY", List.of(10_000_000L, 4_000_000L, 4_000_000L));

    /** A customer's day: cash in, cash out, transfer. */
    private static final Map<String, List<Long>> CUSTOMER = Map.of(
            "CNY", List.of(2_000_000L, 500_000L, 2_000_000L),
            "USD", List.of(300_000L, 70_000L, 300_000L),
            "JPY", List.of(40_000_000L, 10_000_000L, 40_000_000L));

    private static final Map<String, Long> APPROVE = Map.of(
            "L4 CNY", 400_000L,
            "L4 USD", 60_000L,
            "L4 JPY", 8_000_000L,
            "L5 CNY", 600_000L,
            "L5 USD", 90_000L,
            "L5 JPY", 12_000_000L);

    private static final List<String> KINDS = List.of("CASH_IN", "CASH_OUT", "TRANSFER");

    private Limits() {}

    /** What a piece of business counts for, and what a supervisor must sign of it, if anything. */
    static Opinion judged(
            Entry entry, Person maker, long customer, String kind, String currency, long amount, OwnBooks books) {
        String teller = "TELLER " + maker.id();
        String owner = "CUSTOMER " + customer;
        boolean beyond = amount > most(maker, kind, currency)
                || books.total(teller, kind, currency) + amount > 10 * most(maker, kind, currency)
                || books.total(owner, kind, currency) + amount
                        > minor(
                                CUSTOMER.getOrDefault(currency, List.of(0L, 0L, 0L))
                                        .get(KINDS.indexOf(kind)),
                                currency);
        entry.counting(teller, owner, kind, currency, amount);
        return beyond ? Opinion.signed(entry, new Need("SUPERVISOR", currency, amount)) : Opinion.alone(entry);
    }

    /** What somebody may do alone in one event. */
    static long most(Person maker, String kind, String currency) {
        return minor(
                EVENT.getOrDefault(maker.grade() + " " + currency, List.of(0L, 0L, 0L))
                        .get(KINDS.indexOf(kind)),
                currency);
    }

    /** Whether a supervisor's grade reaches an amount. */
    static boolean reaches(Person signer, Need need) {
        return need.amount() == 0
                || need.amount()
                        < minor(APPROVE.getOrDefault(signer.grade() + " " + need.currency(), 0L), need.currency());
    }

    private static long minor(long units, String currency) {
        return currency.equals("JPY") ? units : units * 100;
    }
}
