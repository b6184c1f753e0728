package org.tellerline.core.books;

import java.util.List;
import org.tellerline.core.money.Money;

/**
 * What happened on an account in a period.
 *
 * @param before the balance the period began with
 * @param in all that was credited in the period
 * @param out all that was debited, a positive amount
 * @param after the balance the period ended with
 * @param entries those that were asked for, in their order
 * @param complete false where there were more than an answer carries
 */
public record History(Money before, Money in, Money out, Money after, List<AccountEntry> entries, boolean complete) {

    public History {
        entries = List.copyOf(entries);
    }
}
