package org.tellerline.core.books;

import java.time.LocalDate;
import org.tellerline.core.account.Accounts;
import org.tellerline.core.customer.Customers;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.ledger.PastEvents;
import org.tellerline.core.ledger.Products;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.policy.Policies;
import org.tellerline.core.policy.WorkingDays;
import org.tellerline.schema.db.Database;

/** Every door into the books through which forms and enquiries look. */
public final class Books {

    private final Database database;
    private final Products products;
    private final PastEvents past;
    private final Accounts accounts;
    private final Customers customers;
    private final Histories histories;
    private final Journals journals;
    private final Tills tills;
    private final TillDays tillDays;
    private final Totals totals;
    private final SignOns signOns;

    public Books(Database database, Products products) {
        Currencies currencies = products.currencies();
        this.database = database;
        this.products = products;
        this.past = new PastEvents(database);
        this.accounts = new Accounts(database, currencies);
        this.customers = new Customers(database);
        this.histories = new Histories(database, currencies);
        this.journals = new Journals(database, currencies);
        this.tills = new Tills(database, currencies);
        this.tillDays = new TillDays(database, currencies, tills);
        this.totals = new Totals(database, currencies);
        this.signOns = new SignOns(database);
    }

    /** The bank's business date as it stands now. */
    public LocalDate today() {
        return Particulars.read(database).date();
    }

    /** On which days the bank does business, by what is in force now. */
    public WorkingDays workingDays() {
        return Policies.read(database).workingDays(today());
    }

    public Products products() {
        return products;
    }

    /** Events by the numbers on their receipts. */
    public PastEvents past() {
        return past;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Customers customers() {
        return customers;
    }

    public Histories histories() {
        return histories;
    }

    public Journals journals() {
        return journals;
    }

    public Tills tills() {
        return tills;
    }

    public TillDays tillDays() {
        return tillDays;
    }

    public Totals totals() {
        return totals;
    }

    public SignOns signOns() {
        return signOns;
    }
}
