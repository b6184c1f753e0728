package org.tellerline.core.difference;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tellerline.core.books.Drawer;
import org.tellerline.core.books.TillDay;
import org.tellerline.core.cash.Count;

/** Says what a count may differ from the books by, the likeliest first. */
public final class DifferenceFinder {

    private static final List<Clue> CLUES = List.of(
            Amounts::booked,
            Amounts::unbooked,
            Amounts::wrongSide,
            Amounts::fees,
            Digits::slidPoint,
            Digits::swapped,
            Handling::straps,
            Handling::faces,
            Neighbours::counted,
            Neighbours::booked);

    private DifferenceFinder() {}

    /** Every suspicion, currency by currency; an event is named once, for what is likeliest of it, and of equals the latest first. */
    public static List<Cause> causes(TillDay day, Count counted) {
        return day.drawers().stream()
                .map(drawer -> riddle(drawer, counted, day))
                .filter(riddle -> !riddle.difference().isZero())
                .flatMap(DifferenceFinder::causes)
                .toList();
    }

    private static Riddle riddle(Drawer drawer, Count counted, TillDay day) {
        return Riddle.of(drawer, counted.in(drawer.cash().currency()), day);
    }

    private static Stream<Cause> causes(Riddle riddle) {
        List<Cause> ranked = CLUES.stream()
                .flatMap(clue -> clue.in(riddle))
                .sorted(Comparator.comparingInt(Cause::weight).reversed().thenComparing(latest()))
                .toList();
        Map<Long, Cause> once = new LinkedHashMap<>();
        ranked.forEach(cause -> once.putIfAbsent(journal(cause), cause));
        return once.values().stream();
    }

    private static Comparator<Cause> latest() {
        return Comparator.<Cause>comparingLong(
                        cause -> cause.event().map(event -> event.head().at()).orElse(Long.MAX_VALUE))
                .reversed();
    }

    /** A count has no event. */
    private static long journal(Cause cause) {
        return cause.event().map(event -> event.head().journal()).orElse(0L);
    }
}
