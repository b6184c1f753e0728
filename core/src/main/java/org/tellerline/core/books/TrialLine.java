package org.tellerline.core.books;

import org.tellerline.core.money.Money;

/**
 * A ledger account of a branch in one currency on one day. Debit balances are positive, credit balances negative.
 *
 * @param debits of the day, positive
 * @param credits of the day, positive
 */
public record TrialLine(String glCode, String nameEn, String nameZh, Money opening, Money debits, Money credits) {

    /** The same of two accounts together. */
    public TrialLine plus(TrialLine other) {
        return new TrialLine(
                glCode,
                nameEn,
                nameZh,
                opening.plus(other.opening),
                debits.plus(other.debits),
                credits.plus(other.credits));
    }

    public Money closing() {
        return opening.plus(debits).minus(credits);
    }
}
