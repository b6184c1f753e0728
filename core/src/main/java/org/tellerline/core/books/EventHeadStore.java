package org.tellerline.core.books;

import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.POSITION;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.schema.tables.tables.Journal;
import org.tellerline.schema.tables.tables.Position;

/** The columns and joins that make an event's head: its own number, and those of the event it undoes or was undone by. */
final class EventHeadStore {

    private static final Journal UNDONE = JOURNAL.as("undone");
    private static final Journal UNDOING = JOURNAL.as("undoing");
    private static final Position PLACE_OF_UNDONE = POSITION.as("place_of_undone");
    private static final Position PLACE_OF_UNDOING = POSITION.as("place_of_undoing");

    private EventHeadStore() {}

    static List<SelectFieldOrAsterisk> columns() {
        return Stream.of(
                        List.of(JOURNAL.ID, JOURNAL.BUSINESS_DATE, JOURNAL.CREATED_AT, JOURNAL.CODE, JOURNAL.RECEIPT),
                        number(JOURNAL, POSITION),
                        number(UNDONE, PLACE_OF_UNDONE),
                        number(UNDOING, PLACE_OF_UNDOING))
                .<SelectFieldOrAsterisk>flatMap(List::stream)
                .toList();
    }

    /** Events, or what is joined to events, with everything their heads need. */
    static Table<?> joined(Table<?> events) {
        return events.join(POSITION)
                .on(POSITION.ID.eq(JOURNAL.POSITION))
                .leftJoin(UNDONE)
                .on(UNDONE.ID.eq(JOURNAL.REVERSES))
                .leftJoin(PLACE_OF_UNDONE)
                .on(PLACE_OF_UNDONE.ID.eq(UNDONE.POSITION))
                .leftJoin(UNDOING)
                .on(UNDOING.REVERSES.eq(JOURNAL.ID))
                .leftJoin(PLACE_OF_UNDOING)
                .on(PLACE_OF_UNDOING.ID.eq(UNDOING.POSITION));
    }

    static EventHead head(Record row) {
        return new EventHead(
                row.get(JOURNAL.ID),
                row.get(JOURNAL.BUSINESS_DATE),
                row.get(JOURNAL.CREATED_AT),
                row.get(JOURNAL.CODE),
                receiptNumber(row, JOURNAL, POSITION),
                new Marks(receiptNumber(row, UNDONE, PLACE_OF_UNDONE), receiptNumber(row, UNDOING, PLACE_OF_UNDOING)),
                row.get(JOURNAL.RECEIPT));
    }

    private static List<SelectFieldOrAsterisk> number(Journal journal, Position place) {
        return List.of(place.BRANCH, place.NO, journal.RECEIPT_YEAR, journal.RECEIPT_NO);
    }

    private static Optional<ReceiptNumber> receiptNumber(Record row, Journal journal, Position place) {
        return Optional.ofNullable(row.get(journal.RECEIPT_NO))
                .map(no ->
                        new ReceiptNumber(row.get(place.BRANCH), row.get(place.NO), row.get(journal.RECEIPT_YEAR), no));
    }
}
