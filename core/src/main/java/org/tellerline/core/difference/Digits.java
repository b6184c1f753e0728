package org.tellerline.core.difference;

import java.util.Optional;
import java.util.stream.Stream;
import org.tellerline.core.books.TillEvent;
import org.tellerline.core.difference.Cause.Kind;

/** What a slip of the fingers explains: the amount that was meant, and the one that was keyed. */
final class Digits {

    /** A thousandfold is the most that goes unnoticed. */
    private static final int MOST_NOUGHTS = 3;

    private static final int MOST_PAIRS = 6;

    /** A difference of swapped digits is a multiple of it. */
    private static final int NINE = 9;

    private Digits() {}

    static Stream<Cause> slidPoint(Riddle riddle) {
        return riddle.moving()
                .filter(event -> meant(riddle, event) > 0)
                .flatMap(event -> noughts(Math.abs(riddle.moved(event)), meant(riddle, event)).stream()
                        .map(noughts -> keyed(riddle, Kind.POINT_SLID, event, 76 - noughts)));
    }

    static Stream<Cause> swapped(Riddle riddle) {
        return riddle.moving()
                .filter(event -> riddle.off() % NINE == 0 && meant(riddle, event) > 0)
                .flatMap(event -> swapped(Math.abs(riddle.moved(event)), meant(riddle, event)).stream()
                        .map(distance -> keyed(riddle, Kind.DIGITS_SWAPPED, event, weight(riddle, event, distance))));
    }

    /** Neighbours are swapped more easily; and where many pairs may have been, it was this one less likely. */
    private static int weight(Riddle riddle, TillEvent event, int distance) {
        String digits = Long.toString(Math.abs(riddle.moved(event)));
        int pairs = 0;
        for (int i = 1; i < digits.length(); i++) {
            pairs += digits.charAt(i - 1) == digits.charAt(i) ? 0 : 1;
        }
        return (distance == 1 ? 76 : 54) - Math.min(pairs, MOST_PAIRS);
    }

    private static Cause keyed(Riddle riddle, Kind kind, TillEvent event, int weight) {
        return riddle.undoing(
                kind,
                event,
                weight + riddle.evidenceOfOther(event),
                riddle.money(Math.abs(riddle.moved(event))),
                riddle.money(meant(riddle, event)));
    }

    /** What the amount must have been for the till to be right; not positive where no amount explains it. */
    private static long meant(Riddle riddle, TillEvent event) {
        long moved = riddle.moved(event);
        return Math.abs(moved) + Long.signum(moved) * riddle.off();
    }

    /** How many noughts there are between two amounts. */
    private static Optional<Integer> noughts(long one, long other) {
        long great = Math.max(one, other);
        long small = Math.min(one, other);
        for (int noughts = 1; noughts <= MOST_NOUGHTS; noughts++) {
            small = Math.multiplyExact(small, 10);
            if (small == great) {
                return Optional.of(noughts);
            }
        }
        return Optional.empty();
    }

    /** How far apart the two digits are that make one amount of the other. */
    private static Optional<Integer> swapped(long one, long other) {
        String first = Long.toString(one);
        String second = Long.toString(other);
        if (first.length() != second.length()) {
            return Optional.empty();
        }
        int from = differing(first, second, 0);
        int to = differing(first, second, from + 1);
        boolean swapped = to < first.length()
                && differing(first, second, to + 1) == first.length()
                && first.charAt(from) == second.charAt(to)
                && first.charAt(to) == second.charAt(from);
        return swapped ? Optional.of(to - from) : Optional.empty();
    }

    private static int differing(String first, String second, int from) {
        int at = from;
        while (at < first.length() && first.charAt(at) == second.charAt(at)) {
            at++;
        }
        return at;
    }
}
