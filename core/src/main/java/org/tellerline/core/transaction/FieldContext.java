package org.tellerline.core.transaction;

import java.time.LocalDate;
import org.tellerline.core.account.Accounts;
import org.tellerline.core.books.Books;
import org.tellerline.core.customer.Customers;
import org.tellerline.core.ledger.Products;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Currency;

/**
 * What reading a form may lean on. Fields are read in order, and an account or currency that was read decides the currency of the
 * amounts after it.
 */
public final class FieldContext {

    private final Books books;
    private final Products products;
    private final long branch;
    private Currency currency;

    public FieldContext(Books books, Products products, long branch) {
        this.books = books;
        this.products = products;
        this.branch = branch;
        this.currency = products.baseCurrency();
    }

    public Accounts accounts() {
        return books.accounts();
    }

    public Customers customers() {
        return books.customers();
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

    /** The bank's business date. */
    public LocalDate today() {
        return books.today();
    }

    /** The currency in which the next amount is keyed. */
    public Currency currency() {
        return currency;
    }

    void amountsIn(Currency next) {
        currency = next;
    }
}
