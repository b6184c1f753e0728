package org.tellerline.core.bench;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.catalogue.Catalogue;
import org.tellerline.core.desk.Desk;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.ledger.Ledger;
import org.tellerline.core.signon.SignOn;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Session;
import org.tellerline.schema.db.Database;

/** The tellers of a scratch bank, each signed on at a till of their own, who have seen every account's number before. */
final class ScratchTellers {

    private final List<Work> works = new ArrayList<>();

    ScratchTellers(Database database, Workload workload, Clock clock) {
        BankClock time = new BankClock(clock, ZoneOffset.UTC);
        Ledger ledger = Ledger.of(database);
        Catalogue catalogue = new Catalogue();
        Desk.Lookups lookups = Desk.Lookups.of(database);
        ScratchBank.accounts().forEach(lookups.accounts()::identity);
        SignOn door = new SignOn(database, time, new SecureRandom());
        Desk desk = new Desk(catalogue.types(), lookups, new Desk.House(ledger, door, time));
        for (int i = 0; i < BenchPlan.MOST_TELLERS; i++) {
            Session session = signOn(door, ScratchBank.teller(i));
            works.add(
                    workload == Workload.DESK
                            ? new DeskWork(desk, session, catalogue, time)
                            : new WriterWork(ledger, session, time));
        }
    }

    /** The work of the first so many. */
    List<Work> first(int count) {
        return works.subList(0, count);
    }

    private static Session signOn(SignOn door, String name) {
        SignOnResult result = door.signOn(name, DemoPlan.PASSWORD.toCharArray(), "bench");
        if (result instanceof SignOnResult.SignedOn signedOn) {
            return signedOn.session();
        }
        throw new BrokenInvariant("a measured teller was not let in: " + result);
    }
}
