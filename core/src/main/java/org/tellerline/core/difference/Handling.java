package org.tellerline.core.difference;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tellerline.core.books.TillEvent;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.difference.Cause.Kind;
import org.tellerline.core.difference.Riddle.Swap;

/** What hands do wrong: a strap too many, a note from the wrong compartment. */
final class Handling {

    /** Notes of one face, banded. */
    private static final long STRAP = 100;

    /** Of an event of many kinds of pieces, any other may have been the one. */
    private static final int MOST_KINDS = 8;

    private Handling() {}

    static Stream<Cause> straps(Riddle riddle) {
        long off = Math.abs(riddle.off());
        if (off % STRAP != 0) {
            return Stream.empty();
        }
        PieceKind face = new PieceKind(off / STRAP, Condition.FIT);
        boolean missing =
                riddle.piecesKnown() && riddle.faces().counts().equals(Map.of(face, riddle.off() > 0 ? STRAP : -STRAP));
        return riddle.moving().flatMap(event -> strap(riddle, event, face, missing).stream());
    }

    /** Whole straps come from the vault and go there; over the counter they are rare. */
    private static Optional<Cause> strap(Riddle riddle, TillEvent event, PieceKind face, boolean missing) {
        long pieces = Math.abs(riddle.pieces(event).count(face));
        if (pieces < STRAP) {
            return Optional.empty();
        }
        int weight = 58 + (event.between() ? 10 : 0) + (pieces % STRAP == 0 ? 4 : 0) + (missing ? 10 : 0);
        return Optional.of(riddle.booking(Kind.STRAP, event, weight, shown(riddle, face)));
    }

    /** Pieces of one kind where the books have as many of another: handed out, or taken in, for them. */
    static Stream<Cause> faces(Riddle riddle) {
        return riddle.swap().stream()
                .flatMap(swap -> Stream.concat(
                        riddle.day().own().stream().flatMap(event -> face(riddle, event, swap).stream()),
                        Stream.of(miscounted(riddle, swap))));
    }

    private static Optional<Cause> face(Riddle riddle, TillEvent event, Swap swap) {
        Pieces pieces = riddle.pieces(event);
        long touched = Math.max(pieces.count(swap.fewer()), -pieces.count(swap.more()));
        if (touched < swap.count()) {
            return Optional.empty();
        }
        int chances = Math.min(MOST_KINDS, pieces.counts().size());
        int weight = (touched == swap.count() ? 80 : 57) - chances;
        return Optional.of(riddle.booking(Kind.FACE, event, weight, args(riddle, swap)));
    }

    private static Cause miscounted(Riddle riddle, Swap swap) {
        return new Cause(
                Kind.COUNT,
                Optional.empty(),
                riddle.difference(),
                Kind.COUNT.because(args(riddle, swap)),
                Optional.empty(),
                66);
    }

    private static Object[] args(Riddle riddle, Swap swap) {
        return new Object[] {swap.count(), shown(riddle, swap.more()), shown(riddle, swap.fewer())};
    }

    private static String shown(Riddle riddle, PieceKind kind) {
        return Pieces.face(riddle.currency(), kind.face());
    }
}
