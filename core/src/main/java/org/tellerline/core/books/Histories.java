package org.tellerline.core.books;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Money;
import org.tellerline.schema.db.Database;

/** What happened on accounts, entry by entry. */
public final class Histories {

    private final HistoryStore store;

    Histories(Database database, Currencies currencies) {
        this.store = new HistoryStore(database, currencies);
    }

    /**
     * The account's entries of a period.
     *
     * @param amount only entries of this amount, in or out, where it is given
     * @param most entries an answer carries
     */
    public History of(AccountNumber account, Period period, Optional<Money> amount, int most) {
        return store.history(account.id(), period, amount.map(Money::minor), most);
    }

    /** What moved on each of the accounts on a day; those on which nothing did are left out. */
    public Map<Long, Movement> on(LocalDate date, Collection<Account> accounts) {
        return store.movements(accounts, date);
    }
}
