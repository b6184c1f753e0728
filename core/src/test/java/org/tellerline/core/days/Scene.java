package org.tellerline.core.days;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.tellerline.core.days.OwnBooks.Account;
import org.tellerline.core.days.OwnBooks.Person;

/** What visits are drawn from: who is at the counter, what lies in the tills, what happened before. */
record Scene(SplittableRandom random, OwnBooks books, Cash cash, List<String> tellers, List<String> supervisors) {

    private static final List<String> NO_AMOUNTS =
            List.of("0", "-5", "abc", "1e5", "10.001", "1,00", "999999999999999", "5元", "");
    private static final List<String> NO_ACCOUNTS =
            List.of("0001101000000012", "99", "abc", "1", "0001101000000019999", "9999101000000013", "");
    private static final List<String> NO_PIECES = List.of("100", "100x", "3x5", "100x-1", "x", "100x1;50x1", "0x5");

    String teller() {
        return one(tellers);
    }

    String supervisor() {
        return one(supervisors);
    }

    Person person(String name) {
        return books.person(name);
    }

    <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** Mostly one that takes part in business. */
    Account account() {
        List<Account> all = List.copyOf(books.accounts.values());
        Account account = one(all);
        return books.status(account).equals("ACTIVE") || chance(4) ? account : one(all);
    }

    /** An account as it is keyed: whole, or its last digits; now and then nothing that is an account. */
    String keyed(Account account, String who) {
        if (chance(40)) {
            return one(NO_ACCOUNTS);
        }
        return account.branch() == person(who).branch() && chance(3)
                ? Long.toString(Long.parseLong(account.number().substring(7)))
                : account.number();
    }

    /** An amount in whole units or with its decimals, seldom beyond what a till or a limit bears. */
    long amount(String currency) {
        long unit = currency.equals("JPY") ? 1 : 100;
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> 100 * unit * (1 + random.nextInt(30));
            case 4, 5, 6 -> 50 * unit * (1 + random.nextInt(60));
            case 7, 8, 9 -> unit * (1 + random.nextInt(5_000));
            case 10 -> 1_000 * unit * (1 + random.nextInt(300));
            default -> currency.equals("JPY") ? 1 + random.nextInt(9_999) : 10L * (1 + random.nextInt(99_999));
        };
    }

    /** What an account bears or somebody may do alone, or one more. */
    long atTheEdge(Account account, String who, String kind) {
        long alone = Limits.most(person(who), kind, account.currency());
        return random.nextInt(2) + (chance(2) ? alone : Math.max(1, books.available(account)));
    }

    String keyed(long amount, String currency) {
        return chance(40) ? one(NO_AMOUNTS) : Keyed.plain(amount, currency);
    }

    /** Nothing, the right pieces, pieces of another amount, or no pieces at all. */
    String pieces(SortedMap<Long, Long> drawer, String currency, long amount) {
        if (chance(50)) {
            return one(NO_PIECES);
        }
        SortedMap<Long, Long> mix = Cash.mix(drawer, chance(25) ? amount + 100 : amount);
        return mix.isEmpty() || chance(2) ? "" : Keyed.text(mix, currency);
    }

    /** Any mix of a currency, whatever a till holds. */
    SortedMap<Long, Long> plenty(String currency) {
        SortedMap<Long, Long> plenty = new TreeMap<>();
        books.faces(currency).forEach(face -> plenty.put(face, 9_999L));
        return plenty;
    }

    String words() {
        return one(List.of("", "", "", "房租", "rent; May", "王小明", "a\\b=c|d"));
    }

    String reason() {
        return chance(40) ? "" : one(List.of("mistake", "数错", "found later"));
    }

    /** Mostly whoever may sign; now and then nobody, the maker, or somebody who may not. */
    Optional<String> signer(String maker, String usual) {
        return switch (random.nextInt(24)) {
            case 0, 1 -> Optional.empty();
            case 2 -> Optional.of(maker);
            case 3 -> Optional.of("t03");
            case 4 -> Optional.of("s03");
            case 5 -> Optional.of("s02");
            default -> Optional.of(usual.equals(maker) ? "s02" : usual);
        };
    }

    /** A supervisor of somebody's branch. */
    String supervisorOf(String who) {
        return person(who).branch() == 1 ? one(List.of("s01", "s02")) : one(List.of("s03", "s04"));
    }

    String custodianOf(String who) {
        return person(who).branch() == 1 ? "c01" : "c02";
    }
}
