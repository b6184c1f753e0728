package org.tellerline.core.books;

import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.POSITION;
import static org.tellerline.schema.tables.Tables.SHIPMENT;

import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.tellerline.core.cash.CashPlace;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Money;
import org.tellerline.schema.db.Database;

/** Reads cash on its way. */
final class ShipmentStore {

    private final Database database;
    private final Currencies currencies;

    ShipmentStore(Database database, Currencies currencies) {
        this.database = database;
        this.currencies = currencies;
    }

    List<Underway> underway(long branch) {
        return database.read(sql -> sql.select(SHIPMENT.BRANCH, SHIPMENT.TO_BRANCH, SHIPMENT.PLACE, SHIPMENT.CURRENCY)
                .select(SHIPMENT.AMOUNT, SHIPMENT.CARRIER)
                .select(JOURNAL.BUSINESS_DATE, JOURNAL.RECEIPT_YEAR, JOURNAL.RECEIPT_NO, POSITION.NO)
                .from(SHIPMENT)
                .join(JOURNAL)
                .on(JOURNAL.ID.eq(SHIPMENT.JOURNAL))
                .join(POSITION)
                .on(POSITION.ID.eq(JOURNAL.POSITION))
                .where(SHIPMENT.STATE.eq("IN_TRANSIT"))
                .and(SHIPMENT.BRANCH.eq(branch).or(SHIPMENT.TO_BRANCH.eq(branch)))
                .orderBy(JOURNAL.BUSINESS_DATE, SHIPMENT.JOURNAL)
                .fetch(this::underway));
    }

    private Underway underway(Record row) {
        ReceiptNumber number = new ReceiptNumber(
                row.get(SHIPMENT.BRANCH),
                row.get(POSITION.NO),
                row.get(JOURNAL.RECEIPT_YEAR),
                row.get(JOURNAL.RECEIPT_NO));
        return new Underway(
                number,
                row.get(JOURNAL.BUSINESS_DATE),
                Optional.ofNullable(row.get(SHIPMENT.TO_BRANCH))
                        .map(CashPlace::branch)
                        .orElseGet(() -> CashPlace.outside(row.get(SHIPMENT.PLACE))),
                Money.of(currencies.get(row.get(SHIPMENT.CURRENCY)), row.get(SHIPMENT.AMOUNT)),
                row.get(SHIPMENT.CARRIER));
    }
}
