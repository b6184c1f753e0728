package org.tellerline.core.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tellerline.core.customer.CustomerRef;
import org.tellerline.core.money.Currencies;
import org.tellerline.schema.db.Database;

/** Accounts as they stand now, for forms and enquiries. Postings read their own facts under lock and never ask here. */
public final class Accounts {

    /** Identities never change, so a bounded number of them is remembered; past it the memory starts anew. */
    private static final int REMEMBERED = 100_000;

    private final AccountStore store;
    private final Map<AccountNumber, AccountIdentity> identities = new ConcurrentHashMap<>();

    public Accounts(Database database, Currencies currencies) {
        this.store = new AccountStore(database, currencies);
    }

    public Optional<Account> find(AccountNumber number) {
        return store.find(number.id()).filter(account -> account.number().equals(number));
    }

    /** The account of this serial in a branch. */
    public Optional<AccountNumber> numbered(long branch, long serial) {
        return store.number(AccountNumber.id(branch, serial));
    }

    /** What never changes about an account; remembered once read. */
    public Optional<AccountIdentity> identity(AccountNumber number) {
        AccountIdentity known = identities.get(number);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<AccountIdentity> read = find(number).map(a -> new AccountIdentity(number, a.customer(), a.currency()));
        if (identities.size() >= REMEMBERED) {
            identities.clear();
        }
        read.ifPresent(identity -> identities.put(number, identity));
        return read;
    }

    /** All accounts of a customer, oldest first. */
    public List<Account> of(CustomerRef customer) {
        return store.of(customer.id());
    }
}
