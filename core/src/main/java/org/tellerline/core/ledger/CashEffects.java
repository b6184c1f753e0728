package org.tellerline.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.ledger.Event.PieceChange;
import org.tellerline.core.ledger.Event.PieceMove;
import org.tellerline.core.ledger.Event.TillChange;

/**
 * What the legs do to tills: their cash, and their pieces such that the pieces go on adding up to the cash. Cash that came without
 * pieces is LOOSE.
 */
record CashEffects(List<TillChange> tills, List<PieceChange> pieces, List<PieceMove> moves) {

    private record Drawer(long till, String currency) implements Comparable<Drawer> {
        @Override
        public int compareTo(Drawer other) {
            int byTill = Long.compare(till, other.till);
            return byTill != 0 ? byTill : currency.compareTo(other.currency);
        }
    }

    /**
     * What becomes of the tills.
     *
     * @param recounts pieces that turned out to be others, worth the same together
     */
    static CashEffects of(Postings postings, List<Effects.Recount> recounts) {
        Map<Drawer, Long> cash = new TreeMap<>();
        Map<Drawer, Pieces> stock = new TreeMap<>();
        List<PieceMove> moves = new ArrayList<>();
        for (Leg leg : postings.legs()) {
            leg.till().ifPresent(till -> {
                Drawer drawer = drawer(till, leg);
                cash.merge(drawer, leg.amount().minor(), Math::addExact);
                Pieces before =
                        stock.getOrDefault(drawer, Pieces.none(leg.amount().currency()));
                stock.put(drawer, withLeg(before, leg));
                leg.pieces()
                        .ifPresent(keyed -> keyed.counts()
                                .forEach((kind, count) ->
                                        moves.add(new PieceMove(drawer.till(), drawer.currency(), kind, count))));
            });
        }
        List<PieceChange> pieces = pieceChanges(stock);
        for (Effects.Recount recount : recounts) {
            pieces.add(new PieceChange(recount.till(), recount.currency(), recount.kind(), recount.count()));
            moves.add(new PieceMove(recount.till(), recount.currency(), recount.kind(), recount.count()));
        }
        return new CashEffects(tillChanges(cash), pieces, moves);
    }

    private static Drawer drawer(Till till, Leg leg) {
        if (!till.currency().equals(leg.amount().currency())) {
            throw new BrokenInvariant(
                    "till " + till.position() + " in " + till.currency() + " moved by " + leg.amount());
        }
        return new Drawer(till.position(), till.currency().code());
    }

    private static Pieces withLeg(Pieces before, Leg leg) {
        Optional<Pieces> keyed = leg.pieces();
        if (keyed.isEmpty()) {
            return before.plus(PieceKind.LOOSE, leg.amount().minor());
        }
        Pieces sum = before;
        for (Map.Entry<PieceKind, Long> entry : keyed.get().counts().entrySet()) {
            sum = sum.plus(entry.getKey(), entry.getValue());
        }
        return sum;
    }

    private static List<TillChange> tillChanges(Map<Drawer, Long> cash) {
        List<TillChange> changes = new ArrayList<>();
        cash.forEach((drawer, amount) -> {
            if (amount != 0) {
                changes.add(new TillChange(drawer.till(), drawer.currency(), amount));
            }
        });
        return changes;
    }

    private static List<PieceChange> pieceChanges(Map<Drawer, Pieces> stock) {
        List<PieceChange> changes = new ArrayList<>();
        stock.forEach((drawer, pieces) -> pieces.counts()
                .forEach((kind, count) -> changes.add(new PieceChange(drawer.till(), drawer.currency(), kind, count))));
        return changes;
    }
}
