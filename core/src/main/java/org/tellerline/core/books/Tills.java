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

    /** Every till of the branch and its vault, in the order of their numbers. */
    public List<TillState> ofBranch(long branch, LocalDate today) {
        return store.ofBranch(branch, today);
    }
}
