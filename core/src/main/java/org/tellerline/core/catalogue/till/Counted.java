package org.tellerline.core.catalogue.till;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tellerline.core.cash.Count;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.money.Money;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Refusal;

/** A count of the own till held against the books, currency by currency. */
record Counted(List<Drawer> drawers) {

    static Counted of(Facts facts, Count count) {
        return new Counted(facts.ownDrawers().stream()
                .map(till -> new Drawer(till, count.in(till.currency())))
                .toList());
    }

    /** One currency of the till: what the books say, and what was counted. */
    record Drawer(Till till, Pieces counted) {

        String currency() {
            return till.currency().code();
        }

        /** Negative where cash is missing. */
        Money difference() {
            return counted.total().minus(till.cash());
        }

        boolean agrees() {
            return difference().isZero();
        }

        boolean isEmpty() {
            return counted.counts().isEmpty() && till.cash().isZero();
        }

        /** How many pieces of each kind there are more than in the books, or fewer; LOOSE among them. */
        Pieces turned() {
            Map<PieceKind, Long> kinds = new TreeMap<>(till.pieces().counts());
            kinds.putAll(counted.counts());
            Pieces turned = Pieces.none(till.currency());
            for (PieceKind kind : kinds.keySet()) {
                turned = turned.plus(kind, counted.count(kind) - till.pieces().count(kind));
            }
            return turned;
        }

        /** The same without LOOSE, which is no piece. */
        Pieces faces() {
            Pieces turned = turned();
            return turned.plus(PieceKind.LOOSE, -turned.count(PieceKind.LOOSE));
        }

        Money loose() {
            return Money.of(till.currency(), till.pieces().count(PieceKind.LOOSE));
        }

        private List<Effects.Recount> recounts() {
            List<Effects.Recount> recounts = new ArrayList<>();
            turned().counts()
                    .forEach((kind, count) ->
                            recounts.add(new Effects.Recount(till.position(), currency(), kind, count)));
            return recounts;
        }
    }

    /** What the books take over: the pieces of each currency whose total agrees. */
    List<Effects.Recount> recounts() {
        return drawers.stream()
                .filter(Drawer::agrees)
                .flatMap(drawer -> drawer.recounts().stream())
                .toList();
    }

    /** Currencies that were counted although the till does not keep them. */
    static Optional<Refusal> notKept(Facts facts, Count count) {
        return Refusal.all(count.currencies().stream()
                .filter(currency -> facts.till(currency).isEmpty())
                .map(currency -> Refusal.of(TillRefusal.COUNT_NOT_KEPT, currency.code()))
                .toList());
    }

    /** That currencies do not agree, and nothing more: whoever counts blind learns neither the books nor the difference. */
    Optional<Refusal> differsBlindly() {
        return Refusal.all(drawers.stream()
                .filter(drawer -> !drawer.agrees())
                .map(drawer -> Refusal.of(TillRefusal.COUNT_DIFFERS, drawer.currency()))
                .toList());
    }

    /** By how much currencies do not agree. */
    Optional<Refusal> differs() {
        return Refusal.all(drawers.stream()
                .filter(drawer -> !drawer.agrees())
                .map(Counted::off)
                .toList());
    }

    private static Refusal off(Drawer drawer) {
        Money difference = drawer.difference();
        return difference.isPositive()
                ? Refusal.of(
                        TillRefusal.CASH_OVER,
                        drawer.currency(),
                        difference,
                        drawer.counted().total(),
                        drawer.till().cash())
                : Refusal.of(
                        TillRefusal.CASH_SHORT,
                        drawer.currency(),
                        difference.negated(),
                        drawer.counted().total(),
                        drawer.till().cash());
    }
}
