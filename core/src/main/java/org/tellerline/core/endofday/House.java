package org.tellerline.core.endofday;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.tellerline.core.audit.SealKey;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.ledger.Products;
import org.tellerline.schema.db.Database;

/**
 * What jobs work with.
 *
 * @param database to read and write in
 * @param proofs the same bank, for reports that read all of it
 * @param places the position of the end of day in each branch
 * @param terms the policies of the moment at which they were read
 * @param chunk so many accounts are settled in one database transaction
 */
record House(
        Database database,
        Database proofs,
        BankClock clock,
        Products products,
        SealKey key,
        Map<Long, Long> places,
        Terms terms,
        int chunk) {

    private static final int CHUNK = 500;

    static House of(Database database, Database proofs, Clock clock, SealKey key) {
        return new House(
                database,
                proofs,
                new BankClock(clock, ZoneId.of(Particulars.read(database).zone())),
                new Products(database),
                key,
                HouseStore.places(database),
                HouseStore.terms(database),
                CHUNK);
    }

    /** The same by the policies of now. */
    House asOfNow() {
        return new House(database, proofs, clock, products, key, places, HouseStore.terms(proofs), chunk);
    }

    List<Long> branches() {
        return places.keySet().stream().sorted().toList();
    }

    long place(long branch) {
        Long place = places.get(branch);
        if (place == null) {
            throw new IllegalStateException("branch " + branch + " has no end of day");
        }
        return place;
    }
}
