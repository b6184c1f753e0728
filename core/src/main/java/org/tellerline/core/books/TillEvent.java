package org.tellerline.core.books;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.money.Money;

/**
 * An event of a till's day, and what it moved there.
 *
 * @param till the position that is looked at
 * @param cash what came into the till, by currency; negative where it went out
 * @param pieces those that were keyed, signed likewise; what came in and went out of one kind in the same event is set off
 * @param accounts ids of the customers' accounts it moved
 * @param fees what it brought the bank in fees, by currency
 * @param between whether the cash came from another till or went there, or to the vault
 */
public record TillEvent(
        EventHead head,
        long till,
        SortedMap<String, Money> cash,
        SortedMap<String, Pieces> pieces,
        Set<Long> accounts,
        SortedMap<String, Money> fees,
        boolean between) {

    public TillEvent {
        cash = Collections.unmodifiableSortedMap(new TreeMap<>(cash));
        pieces = Collections.unmodifiableSortedMap(new TreeMap<>(pieces));
        accounts = Set.copyOf(accounts);
        fees = Collections.unmodifiableSortedMap(new TreeMap<>(fees));
    }
}
