package org.tellerline.core.founding;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.money.Currency;

/** The pieces of one currency in a till, as the teller of a demo bank would count them. */
final class Drawer {

    private final Set<Long> faces;
    private Pieces stock;

    Drawer(Set<Long> faces, Pieces stock) {
        this.faces = faces;
        this.stock = stock;
    }

    /** What a customer would hand over: as few pieces as the faces allow. Empty when the faces cannot make the amount. */
    Optional<Pieces> handedIn(long amount) {
        return greatestFirst(amount, false);
    }

    /** What the teller would pay out: as few pieces as the stock allows. Empty when that way does not lead to the amount. */
    Optional<Pieces> paidOut(long amount) {
        return greatestFirst(amount, true);
    }

    /** Notes that pieces came (positive) or went (negative). */
    void move(Pieces pieces) {
        for (Map.Entry<PieceKind, Long> entry : pieces.counts().entrySet()) {
            stock = stock.plus(entry.getKey(), entry.getValue());
        }
    }

    private Optional<Pieces> greatestFirst(long amount, boolean fromStock) {
        Currency currency = stock.currency();
        Pieces chosen = Pieces.none(currency);
        long rest = amount;
        for (long face : new TreeSet<>(faces).descendingSet()) {
            PieceKind kind = new PieceKind(face, Condition.FIT);
            long count = fromStock ? Math.min(rest / face, stock.count(kind)) : rest / face;
            chosen = chosen.plus(kind, count);
            rest -= count * face;
        }
        return rest == 0 ? Optional.of(chosen) : Optional.empty();
    }
}
