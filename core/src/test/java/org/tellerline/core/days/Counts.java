package org.tellerline.core.days;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tellerline.core.days.Opinion.Need;

/** 5101, 5105 and 5106: the whole of the own till is counted. */
final class Counts extends Teller {

    Counts(String code, int weight) {
        super(code, weight);
    }

    private boolean opens() {
        return code().equals("5101");
    }

    private boolean closes() {
        return code().equals("5106");
    }

    @Override
    public boolean movesCash() {
        return !opens();
    }

    @Override
    public boolean handlesTill() {
        return true;
    }

    @Override
    public boolean reversible() {
        return false;
    }

    @Override
    public Attempt draw(Scene scene) {
        return of(scene, scene.teller());
    }

    /** What somebody counts: what is there, seldom anything else. */
    Attempt of(Scene scene, String who) {
        String counted = scene.cash().counted(scene.person(who).position());
        String keyed = scene.chance(20) ? scene.one(List.of("0", "CNY 100x1", "EUR 5x1", "100x", "")) : counted;
        Attempt attempt = closes()
                ? Attempt.of(scene.random(), who, code(), keyed, scene.chance(20) ? "S 1" : "S-17")
                : Attempt.of(scene.random(), who, code(), keyed);
        return attempt.signedBy(scene.signer(who, scene.supervisorOf(who)));
    }

    @Override
    public Opinion judge(Attempt attempt, OwnBooks books) {
        Reading form = new Reading(attempt, books);
        String text = form.text();
        Optional<SortedMap<String, SortedMap<Long, Long>>> read =
                opens() && text.isEmpty() ? Optional.empty() : form.noted("counted", Keyed.count(text, books));
        if (closes()) {
            form.matching("seal", "[A-Za-z0-9-]{1,20}");
        }
        if (form.fails()) {
            return Opinion.invalid(form.invalid);
        }
        long till = form.maker.position();
        if (opens() && books.openTills.contains(till)) {
            return Opinion.refused("TILL_ALREADY_OPEN");
        }
        return read.map(count -> judged(books, till, count)).orElseGet(() -> Opinion.refused("TILL_NOT_COUNTED"));
    }

    private Opinion judged(OwnBooks books, long till, SortedMap<String, SortedMap<Long, Long>> count) {
        Entry entry = new Entry();
        List<String> differs = new ArrayList<>();
        boolean tooMuch = false;
        for (String currency : OwnBooks.CURRENCIES) {
            SortedMap<Long, Long> pieces = count.getOrDefault(currency, new TreeMap<>());
            long off = Keyed.worth(pieces) - books.cash(till, currency);
            if (off == 0) {
                entry.counted.add(new Entry.Counted(till, currency, pieces));
            } else {
                differs.add(opens() ? "COUNT_DIFFERS" : off > 0 ? "CASH_OVER" : "CASH_SHORT");
            }
            tooMuch |= books.cash(till, currency) > books.cashLimit(till, currency);
        }
        for (long boxes = closes() ? books.uncounted(till) : 0; boxes > 0; boxes--) {
            differs.add("VOUCHERS_UNCOUNTED");
        }
        if (!differs.isEmpty() && (opens() || closes())) {
            return Opinion.refused(differs);
        }
        if (opens() || closes()) {
            entry.tillOpen = Optional.of(opens());
        }
        return closes() && tooMuch ? Opinion.signed(entry, new Need("SUPERVISOR", "", 0)) : Opinion.alone(entry);
    }
}
