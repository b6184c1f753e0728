package org.tellerline.core.books;

import java.util.List;
import org.tellerline.core.money.Currencies;
import org.tellerline.schema.db.Database;

/** Cash on its way, as it stands now. */
public final class Shipments {

    private final ShipmentStore store;

    Shipments(Database database, Currencies currencies) {
        this.store = new ShipmentStore(database, currencies);
    }

    /** All that the branch sent or is to receive, and that nobody has received, in the order it was sent. */
    public List<Underway> underway(long branch) {
        return store.underway(branch);
    }
}
