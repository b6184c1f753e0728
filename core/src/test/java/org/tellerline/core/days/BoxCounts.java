package org.tellerline.core.days;

import java.util.Optional;
import java.util.SortedMap;

/** 5305: the blank passbooks of the own box are counted by their numbers; without it no till closes. */
final class BoxCounts extends Teller {

    private static final String PASSBOOKS = "1";

    BoxCounts(int weight) {
        super("5305", weight);
    }

    @Override
    public boolean movesCash() {
        return false;
    }

    @Override
    public boolean reversible() {
        return false;
    }

    @Override
    public Attempt draw(Scene scene) {
        return of(scene, scene.teller());
    }

    /** What somebody counts: a range of the box, seldom one passbook less. */
    Attempt of(Scene scene, String who) {
        SortedMap<Long, Long> box = scene.books().box(scene.person(who).position());
        long first = box.firstKey();
        long last = box.getOrDefault(first, first);
        long counted = scene.chance(10) && last > first ? last - 1 : last;
        return Attempt.of(scene.random(), who, code(), PASSBOOKS, Long.toString(first), Long.toString(counted))
                .signedBy(scene.signer(who, scene.supervisorOf(who)));
    }

    @Override
    public Opinion judge(Attempt attempt, OwnBooks books) {
        Reading form = new Reading(attempt, books);
        form.text();
        Optional<String> first = form.matching("fromNo", "[0-9]{8}");
        Optional<String> last = form.matching("toNo", "[0-9]{8}");
        if (form.fails()) {
            return Opinion.invalid(form.invalid);
        }
        long from = Long.parseLong(first.orElseThrow());
        long to = Long.parseLong(last.orElseThrow());
        if (books.box(form.maker.position()).getOrDefault(from, 0L) != to) {
            return Opinion.refused("VOUCHER_COUNT_DIFFERS");
        }
        Entry entry = new Entry();
        entry.boxCounted = Optional.of(from);
        return Opinion.alone(entry);
    }
}
