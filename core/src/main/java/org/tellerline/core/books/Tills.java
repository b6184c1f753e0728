package org.tellerline.core.books;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.money.Currencies;
import org.tellerline.schema.db.Database;

/** Tills and vaults as they stand now. */
public final class Tills {

    private final TillStore store;

    Tills(Database database, Currencies currencies) {
        this.store = new TillStore(database, currencies);
    }

    /** The till at a position; empty where the position keeps no cash. */
    public Optional<TillState> at(long position, LocalDate today) {
        return store.at(position, today);
    }

    /** Whether the till at a position is sealed and its teller is to count it without knowing what the books say. */
    public boolean countedBlindAt(long position) {
        return store.countedBlindAt(position);
    }

    /** The same of any till that a person holds under any of their names. */
    public boolean countedBlindBy(long person) {
        return store.countedBlindBy(person);
    }

    /** Every till of the branch and its vault, in the order of their numbers. */
    public List<TillState> ofBranch(long branch, LocalDate today) {
        return store.ofBranch(branch, today);
    }
}
