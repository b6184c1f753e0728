package org.tellerline.core.account;

import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;

/**
 * An account as it stood when it was read. A customer's balance is positive when the bank owes it.
 *
 * @param held minor units held back from what the customer may use, never negative
 * @param floor minor units the available balance may not go below; negative where an overdraft is agreed
 * @param entryNo number of the last entry of the account's statement; the next posting takes the following one
 */
public record Account(
        AccountNumber number,
        long customer,
        String customerName,
        String product,
        String glCode,
        Currency currency,
        AccountStatus status,
        long ledger,
        long held,
        long floor,
        long entryNo) {

    public long id() {
        return number.id();
    }

    public Money balance() {
        return Money.of(currency, ledger);
    }

    public Money heldBack() {
        return Money.of(currency, held);
    }

    /** Ledger balance less holds less the floor: what the customer may take out now. */
    public Money available() {
        return Money.of(currency, Math.subtractExact(Math.subtractExact(ledger, held), floor));
    }
}
