package org.tellerline.core.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tellerline.core.money.Currencies;
import org.tellerline.schema.db.Database;

/** What was done on a day, and every event with all that is written under it. */
public final class Journals {

    private final Database database;
    private final Currencies currencies;
    private final JournalStore store;

    Journals(Database database, Currencies currencies) {
        this.database = database;
        this.currencies = currencies;
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

    /** What somebody of this sign-on name did at a place on a day and has a receipt of, the last first; at most so many. */
    public List<EventHead> receipts(LocalDate date, PositionNo place, String maker, int most) {
        return store.receipts(date, place, maker, most);
    }

    /**
     * Hands out whole events, one after the other, in the order of date, branch and id; all of one moment, and no more than a few
     * hundred are held at once.
     *
     * @param most events that are handed out
     * @return how many there were
     */
    public long walk(JournalFilter filter, long most, Consumer<WholeEvent> each) {
        return EventWalkStore.walk(database, currencies, EventWalkStore.Wanted.of(filter, most), each);
    }

    /** How many events there are, as it stands now. */
    public long count(JournalFilter filter) {
        return EventWalkStore.count(database, filter);
    }

    /** The event with an id. */
    public Optional<WholeEvent> find(long journal) {
        List<WholeEvent> found = new ArrayList<>();
        EventWalkStore.walk(database, currencies, EventWalkStore.Wanted.of(journal), found::add);
        return found.stream().findFirst();
    }

    /** What the trail says of an event; empty where it says nothing, which the book check would find. */
    public Optional<TrailLine> trail(WholeEvent event) {
        return TrailLineStore.find(database, event);
    }

    /** What was done on a business date, counted and added up by branch, transaction, maker and currency. */
    public List<DayFigure> figures(LocalDate date, Optional<Long> branch) {
        return DayFigureStore.figures(database, currencies, date, branch);
    }

    /** Whether somebody of this sign-on name is or was employed. */
    public boolean knows(String signOnName) {
        return DayFigureStore.knows(database, signOnName);
    }
}
