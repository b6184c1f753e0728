package org.tellerline.core.ledger;

import java.util.Optional;
import org.tellerline.core.voucher.VoucherRange;
import org.tellerline.schema.db.Database;

/** Events that stand in the books, found by the number on their receipts. For forms, and for plans of what takes one back. */
public final class PastEvents {

    private final Database database;

    public PastEvents(Database database) {
        this.database = database;
    }

    /** The event that gave this receipt. */
    public Optional<PastEvent> find(ReceiptNumber number) {
        return PastEventStore.find(database, number);
    }

    /** The event that issued a voucher. */
    public Optional<PastEvent> issuing(VoucherRange number) {
        return PastEventStore.issuing(database, number);
    }

    /** The business year, in which receipts are numbered now. */
    public long year() {
        return PastEventStore.businessDate(database).getYear();
    }
}
