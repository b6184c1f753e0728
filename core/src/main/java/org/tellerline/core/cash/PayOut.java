package org.tellerline.core.cash;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;

/**
 * Which pieces to hand over for an amount. Only fit pieces are offered: unfit ones go to the vault, unsorted ones are sorted first, and
 * of loose cash nobody knows the pieces.
 */
public sealed interface PayOut {

    /** The till can pay the amount with these pieces: as many of the greatest face as lead to an exact mix, then of the next. */
    record Exact(Pieces pieces) implements PayOut {}

    /**
     * No mix of the till's pieces makes the amount. What is there, what is missing and what is unpayable add up to it.
     *
     * @param there pieces of the till, worth as much as can be
     * @param missing pieces that would make it exact once they are fetched
     * @param unpayable what no piece of the currency can make, such as the fen of an amount where there is nothing below a jiao
     */
    record Lacking(Pieces there, Pieces missing, Money unpayable) implements PayOut {}

    /**
     * Proposes the pieces for an amount that is not negative.
     *
     * @param stock what the till holds, in the amount's currency
     * @param faces all faces of the currency
     */
    static PayOut propose(Pieces stock, Set<Long> faces, Money amount) {
        if (!stock.currency().equals(amount.currency()) || amount.isNegative()) {
            throw new IllegalArgumentException(
                    "no pay-out of " + amount + " from " + stock.currency().code());
        }
        SortedMap<Long, Long> fit = new TreeMap<>();
        stock.counts().forEach((kind, count) -> {
            if (kind.condition() == Condition.FIT && count > 0) {
                fit.put(kind.face(), count);
            }
        });
        ExactMix till = new ExactMix(fit);
        if (till.makes(amount.minor())) {
            return new Exact(pieces(amount.currency(), till.pieces(amount.minor())));
        }
        return lacking(till, ExactMix.unlimited(faces, amount.minor()), amount);
    }

    private static Lacking lacking(ExactMix till, ExactMix mint, Money amount) {
        long payable = mint.greatest(amount.minor());
        long there = till.greatest(payable);
        while (!mint.makes(payable - there)) {
            there = till.greatest(there - 1);
        }
        Currency currency = amount.currency();
        return new Lacking(
                pieces(currency, till.pieces(there)),
                pieces(currency, mint.pieces(payable - there)),
                Money.of(currency, amount.minor() - payable));
    }

    private static Pieces pieces(Currency currency, SortedMap<Long, Long> counts) {
        SortedMap<PieceKind, Long> kinds = new TreeMap<>();
        counts.forEach((face, count) -> kinds.put(new PieceKind(face, Condition.FIT), count));
        return new Pieces(currency, kinds);
    }
}
