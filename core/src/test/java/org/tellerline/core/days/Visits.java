package org.tellerline.core.days;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every code that the simulator brings; a new one joins with a line. */
final class Visits {

    static final List<Visit> ALL = List.of(
            new Opening(3),
            new OverTheCounter("2101", 14, true),
            new OverTheCounter("2102", 14, false),
            new Exchange(4),
            new Transfers(8),
            new Counts("5101", 1),
            new VaultMove("5102", 3, true),
            new VaultMove("5103", 3, false),
            new Counts("5105", 3),
            new Counts("5106", 0),
            new BoxCounts(1),
            new Differences(1),
            new Clearances(2),
            new Reversals(7),
            new Looks("8103", 2),
            new Looks("8104", 1),
            new Looks("8301", 1),
            new VaultCounts(1),
            new DayTurns(true),
            new DayTurns(false));

    private static final Map<String, Visit> BY_CODE =
            ALL.stream().collect(Collectors.toMap(Visit::code, Function.identity()));

    private static final int WEIGHT = ALL.stream().mapToInt(Visit::weight).sum();

    private Visits() {}

    static Visit of(String code) {
        Visit visit = BY_CODE.get(code);
        if (visit == null) {
            throw new AssertionError("the simulator does not know " + code);
        }
        return visit;
    }

    /** One of them, by its weight. */
    static Visit any(Scene scene) {
        int at = scene.random().nextInt(WEIGHT);
        for (Visit visit : ALL) {
            at -= visit.weight();
            if (at < 0) {
                return visit;
            }
        }
        throw new AssertionError("weights");
    }
}
