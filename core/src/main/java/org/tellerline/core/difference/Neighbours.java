package org.tellerline.core.difference;

import java.util.stream.Stream;
import org.tellerline.core.books.TillEvent;
import org.tellerline.core.difference.Cause.Kind;

/** What the other tills of the branch explain: one lacks what this one has, or has in its books what came in here. */
final class Neighbours {

    private static final int OTHER_PIECES = 16;

    private Neighbours() {}

    static Stream<Cause> counted(Riddle riddle) {
        return riddle.day().others().stream()
                .filter(event -> PastCount.showed(event, riddle.difference().negated()))
                .map(event -> riddle.booking(Kind.ELSEWHERE_COUNTED, event, 79, till(event)));
    }

    static Stream<Cause> booked(Riddle riddle) {
        return riddle.day().others().stream()
                .filter(event -> riddle.moved(event) == riddle.off())
                .map(event -> riddle.booking(
                        Kind.ELSEWHERE_BOOKED,
                        event,
                        60 + riddle.evidence(riddle.pieces(event), OTHER_PIECES),
                        till(event)));
    }

    private static Object till(TillEvent event) {
        return event.head()
                .number()
                .map(number -> Long.toString(number.position()))
                .orElse("-");
    }
}
