package org.tellerline.core.transaction;

import org.tellerline.core.account.Accounts;
import org.tellerline.core.customer.Customers;
import org.tellerline.core.ledger.Products;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Currency;

/**
 * What reading a form may lean on. Fields are read in order, and an account or currency that was read decides the currency of the
 * amounts after it.
 */
public final class FieldContext {

    private final Accounts accounts;
    private final Customers customers;
    private final Products products;
    private final long branch;
    private Currency currency;

    public FieldContext(Accounts accounts, Customers customers, Products products, long branch) {
        this.accounts = accounts;
        this.customers = customers;
        this.products = products;
        this.branch = branch;
        this.currency = products.baseCurrency();
    }

    public Accounts accounts() {
        return accounts;
    }

    public Customers customers() {
        return customers;
    }

    public Products products() {
        return products;
    }

    public Currencies currencies() {
        return products.currencies();
    }

    /** The branch the teller acts in: short account numbers are of this branch. */
    public long branch() {
        return branch;
    }

    /** The currency in which the next amount is keyed. */
    public Currency currency() {
        return currency;
    }

    void amountsIn(Currency next) {
        currency = next;
    }
}
