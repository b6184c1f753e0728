package org.tellerline.core.difference;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tellerline.core.books.TillEvent;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.difference.Cause.Kind;

/** What an event's whole amount explains: it moved twice, or never, or the other way. */
final class Amounts {

    /** How strongly other pieces speak against it: what did not move at all cannot have been others, what was paid twice may. */
    private static final int OTHERS_CANNOT_BE = 40;

    private static final int OTHERS_MAY_BE = 12;

    private Amounts() {}

    /** Booked as often as not: the difference is the event turned round. */
    static Stream<Cause> booked(Riddle riddle) {
        return riddle.moving()
                .filter(event -> riddle.moved(event) == -riddle.off())
                .map(event -> booked(riddle, event));
    }

    private static Cause booked(Riddle riddle, TillEvent event) {
        boolean back = event.head().marks().reverses().isPresent();
        int pieces = riddle.evidence(riddle.pieces(event).negated(), back ? OTHERS_MAY_BE : OTHERS_CANNOT_BE);
        Optional<TillEvent> twin = earlierTwin(riddle, event);
        if (twin.isPresent()) {
            return riddle.undoing(Kind.DOUBLED, event, 100 + pieces, Riddle.number(twin.get()));
        }
        return back
                ? riddle.booking(Kind.NOT_HANDED_BACK, event, 85 + pieces)
                : riddle.undoing(Kind.NOT_MOVED, event, 80 + pieces);
    }

    /** The same code, account and amount before; neither of them taken back. */
    private static Optional<TillEvent> earlierTwin(Riddle riddle, TillEvent event) {
        return riddle.day().own().stream()
                .skip(riddle.day().own().indexOf(event) + 1L)
                .filter(other -> isTwin(riddle, event, other))
                .findFirst();
    }

    private static boolean isTwin(Riddle riddle, TillEvent event, TillEvent other) {
        return stands(event)
                && stands(other)
                && other.head().code().equals(event.head().code())
                && other.accounts().equals(event.accounts())
                && riddle.moved(other) == riddle.moved(event);
    }

    private static boolean stands(TillEvent event) {
        return event.head().marks().other().isEmpty();
    }

    /** As much once more: what came in was not booked and can be; what went out is gone. */
    static Stream<Cause> unbooked(Riddle riddle) {
        return riddle.moving()
                .filter(event -> riddle.moved(event) == riddle.off())
                .map(event -> {
                    int weight = 70 + riddle.evidence(riddle.pieces(event), OTHERS_MAY_BE);
                    return riddle.off() > 0
                            ? riddle.keying(Kind.MOVED_TWICE, event, weight)
                            : riddle.booking(Kind.MOVED_TWICE, event, weight);
                });
    }

    /** Half the difference, turned round. */
    static Stream<Cause> wrongSide(Riddle riddle) {
        return riddle.moving()
                .filter(event -> stands(event) && Math.multiplyExact(2, riddle.moved(event)) == -riddle.off())
                .map(event -> riddle.undoing(
                        Kind.WRONG_SIDE,
                        event,
                        90 + riddle.evidence(twice(riddle.pieces(event).negated()), OTHERS_CANNOT_BE),
                        riddle.money(Math.abs(riddle.moved(event)))));
    }

    private static Pieces twice(Pieces pieces) {
        TreeMap<PieceKind, Long> counts = new TreeMap<>(pieces.counts());
        counts.replaceAll((kind, count) -> Math.multiplyExact(2, count));
        return new Pieces(pieces.currency(), counts);
    }

    /** Another event of the code brought a fee of this amount, and this one none; or it brought one that was not taken. */
    static Stream<Cause> fees(Riddle riddle) {
        return riddle.day().own().stream()
                .filter(event -> lacksFee(riddle, event) || fee(riddle, event) == -riddle.off())
                .map(event -> riddle.undoing(Kind.FEE, event, 74, riddle.money(Math.abs(riddle.off()))));
    }

    private static boolean lacksFee(Riddle riddle, TillEvent event) {
        return fee(riddle, event) == 0
                && riddle.day().own().stream()
                        .anyMatch(
                                other -> other.head().code().equals(event.head().code())
                                        && fee(riddle, other) != 0
                                        && fee(riddle, other) == riddle.off());
    }

    private static long fee(Riddle riddle, TillEvent event) {
        return Optional.ofNullable(event.fees().get(riddle.currency().code()))
                .map(fee -> fee.minor())
                .orElse(0L);
    }
}
