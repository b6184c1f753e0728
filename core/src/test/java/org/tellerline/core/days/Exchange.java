package org.tellerline.core.days;

import static org.tellerline.core.days.Reading.first;

import java.util.Optional;
import java.util.SortedMap;

/** 2104: pieces for pieces. */
final class Exchange extends Teller {

    Exchange(int weight) {
        super("2104", weight);
    }

    @Override
    public Attempt draw(Scene scene) {
        String who = scene.teller();
        long amount = 10_000L * (1 + scene.random().nextInt(10));
        SortedMap<Long, Long> small = scene.cash().in(scene.person(who).position(), "CNY");
        String wanted = Keyed.text(Cash.mix(small.headMap(10_000L), scene.chance(12) ? amount + 5_000 : amount), "CNY");
        return Attempt.of(scene.random(), who, code(), "100x" + amount / 10_000, wanted.isEmpty() ? "50x2" : wanted);
    }

    @Override
    public Opinion judge(Attempt attempt, OwnBooks books) {
        Reading form = new Reading(attempt, books);
        Optional<SortedMap<Long, Long>> given = form.pieces("given", "CNY");
        Optional<SortedMap<Long, Long>> wanted = form.pieces("wanted", "CNY");
        if (form.fails()) {
            return Opinion.invalid(form.invalid);
        }
        long till = form.maker.position();
        long amount = Keyed.worth(given.orElseThrow());
        return first(
                        () -> Keyed.worth(wanted.orElseThrow()) == amount
                                ? Optional.empty()
                                : Optional.of("EXCHANGE_UNEQUAL"),
                        () -> form.cannotGive(till, "CNY", amount, wanted, ""))
                .map(Opinion::refused)
                .orElseGet(() -> Opinion.alone(new Entry()
                        .pair(Entry.till(books, till, "CNY", amount), Entry.till(books, till, "CNY", -amount))
                        .pieces(till, "CNY", given.orElseThrow(), 1)
                        .pieces(till, "CNY", wanted.orElseThrow(), -1)));
    }
}
