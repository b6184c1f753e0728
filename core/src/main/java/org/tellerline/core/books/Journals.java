package org.tellerline.core.books;

import org.tellerline.core.money.Currencies;
import org.tellerline.schema.db.Database;

/** What was done on a day. */
public final class Journals {

    private final JournalStore store;

    Journals(Database database, Currencies currencies) {
        this.store = new JournalStore(database, currencies);
    }

    /**
     * The journal of a day.
     *
     * @param most events an answer carries
     */
    public DayJournal of(Scope scope, int most) {
        return store.day(scope, most);
    }
}
