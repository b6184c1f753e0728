package org.tellerline.core.books;

import java.time.LocalDate;
import java.util.List;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.staff.Session;
import org.tellerline.schema.db.Database;

/** The days of tills, event by event. */
public final class TillDays {

    /** The most events that are looked at of the own till, and of all the others together; the latest ones. */
    static final int MOST = 1_000;

    private final Tills tills;
    private final TillDayStore store;

    TillDays(Database database, Currencies currencies, Tills tills) {
        this.tills = tills;
        this.store = new TillDayStore(database, currencies);
    }

    /** The day of the till at which somebody sits, up to now. Of other tills that they hold under another name nothing is told. */
    public TillDay of(Session session, LocalDate date) {
        TillDayStore.Place place = new TillDayStore.Place(
                date, session.branch(), session.position(), session.staff().person());
        List<Drawer> drawers =
                tills.at(session.position(), date).map(TillState::drawers).orElseGet(List::of);
        return new TillDay(drawers, store.own(place, MOST), store.others(place, MOST));
    }
}
