package org.tellerline.core.ledger;

import java.time.LocalDate;
import java.util.Map;
import org.tellerline.core.text.Language;
import org.tellerline.schema.db.Database;

/**
 * The bank as its sign says: name, kind, zone and the date it does business on.
 *
 * @param kind LIVE, DEMO or PRACTICE
 * @param open whether it does business: founded, and not closing its day
 * @param branches names by branch number and language
 */
public record Particulars(
        String name,
        String kind,
        String zone,
        LocalDate date,
        boolean open,
        Map<Long, Map<Language, String>> branches) {

    /** Whether its papers are worth what they say; those of a bank to look at or to practise in are samples. */
    public boolean isLive() {
        return kind.equals("LIVE");
    }

    /** Reads them as they stand now. */
    public static Particulars read(Database database) {
        return new ParticularsStore(database).read();
    }
}
