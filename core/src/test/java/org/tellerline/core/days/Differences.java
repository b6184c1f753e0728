package org.tellerline.core.days;

import java.util.Optional;

/** 5107: the books of the own till are brought to what was counted. */
final class Differences extends Teller {

    Differences(int weight) {
        super("5107", weight);
    }

    /** Of a sealed till too. */
    @Override
    public boolean movesCash() {
        return false;
    }

    @Override
    public boolean handlesTill() {
        return true;
    }

    /** Nothing moves: it is there, or it is not. */
    @Override
    public void handOver(Attempt attempt, Entry entry, Scene scene) {}

    @Override
    public Attempt draw(Scene scene) {
        String who = scene.teller();
        String currency = scene.one(OwnBooks.CURRENCIES);
        long amount = scene.chance(10) ? 9_999_999_00L : scene.amount(currency) / 10 + 1;
        String side = scene.chance(20) ? "3" : scene.chance(2) ? "1" : "2";
        return Attempt.of(
                        scene.random(),
                        who,
                        code(),
                        scene.chance(25) ? "EUR" : currency,
                        scene.keyed(amount, currency),
                        side,
                        scene.reason())
                .signedBy(scene.signer(who, scene.supervisorOf(who)));
    }

    /** What a till really differs by in a currency. */
    static Attempt of(Scene scene, String who, String currency, long off) {
        return Attempt.of(
                        scene.random(),
                        who,
                        "5107",
                        currency,
                        Keyed.plain(Math.abs(off), currency),
                        off > 0 ? "1" : "2",
                        "counted")
                .signedBy(scene.supervisorOf(who));
    }

    @Override
    public Opinion judge(Attempt attempt, OwnBooks books) {
        Reading form = new Reading(attempt, books);
        Optional<String> currency = form.matching("tillCurrency", "CNY|USD|JPY");
        String in = currency.orElse("CNY");
        Optional<Long> keyed = form.amount("amount", in);
        Optional<String> side = form.matching("difference", "[12]");
        form.matching("reason", "(?s).+");
        if (form.fails()) {
            return Opinion.invalid(form.invalid);
        }
        long amount = keyed.orElseThrow();
        long till = form.maker.position();
        boolean over = side.equals(Optional.of("1"));
        if (!over && books.cash(till, in) < amount) {
            return Opinion.refused("SHORT_BEYOND_BOOKS");
        }
        long branch = form.maker.branch();
        Entry entry = over
                ? new Entry().pair(Entry.till(books, till, in, amount), Entry.ledger(branch, "2241.01", in, -amount))
                : new Entry().pair(Entry.ledger(branch, "1221.01", in, amount), Entry.till(books, till, in, -amount));
        return Opinion.signed(entry, "SUPERVISOR");
    }
}
