package org.tellerline.core.cash;

import java.util.Set;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;

/**
 * What a till held in one currency when it was read.
 *
 * @param position id of the till's position
 * @param limit the most cash the till should hold; a deposit beyond it is warned of, not refused
 * @param pieces as far as they were asked for
 * @param compartments the kinds of pieces it has a place for, the empty ones among them
 */
public record Till(long position, Money cash, Money limit, Pieces pieces, Set<PieceKind> compartments) {

    public Currency currency() {
        return cash.currency();
    }
}
