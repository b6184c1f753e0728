package org.tellerline.core.books;

import org.tellerline.core.cash.Pieces;
import org.tellerline.core.money.Money;

/**
 * One currency in a till.
 *
 * @param today what moved on the business date
 */
public record Drawer(Money cash, Money limit, Movement today, Pieces pieces) {

    /** What the business date began with. */
    public Money opening() {
        return cash.minus(today.net());
    }
}
