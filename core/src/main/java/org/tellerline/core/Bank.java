package org.tellerline.core;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.catalogue.Catalogue;
import org.tellerline.core.desk.Desk;
import org.tellerline.core.ledger.Ledger;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.ledger.Products;
import org.tellerline.core.signon.SignOn;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;

/**
 * The door. A face opens a bank and works through what it hands out; everything behind is wired here, by constructors. A bank may be
 * shared by many threads and is closed once.
 */
public final class Bank implements AutoCloseable {

    private final Database database;
    private final BankClock clock;
    private final Catalogue catalogue = new Catalogue();
    private final Products products;
    private final Desk desk;
    private final SignOn signOn;

    private Bank(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = new BankClock(clock, ZoneId.of(Particulars.read(database).zone()));
        Desk.Lookups lookups = Desk.Lookups.of(database);
        this.products = lookups.products();
        this.signOn = new SignOn(database, this.clock, random);
        this.desk = new Desk(catalogue.types(), lookups, new Desk.House(Ledger.of(database), signOn, this.clock));
    }

    /**
     * Opens a bank that was founded before.
     *
     * @throws org.tellerline.schema.db.DatabaseTrouble when there is none at the address, or it must not be used as it is
     */
    public static Bank open(DatabaseAddress address, Clock clock) {
        return open(address, clock, new SecureRandom());
    }

    /** With randomness from elsewhere, out of which the proofs of who somebody is are named. */
    public static Bank open(DatabaseAddress address, Clock clock, SecureRandom random) {
        Database database = Database.open(address, Database.Mode.POSTING);
        try {
            return new Bank(database, clock, random);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Desk desk() {
        return desk;
    }

    public SignOn signOn() {
        return signOn;
    }

    public Products products() {
        return products;
    }

    public BankClock clock() {
        return clock;
    }

    /** Name, kind and business date as they stand now. */
    public Particulars particulars() {
        return Particulars.read(database);
    }

    @Override
    public void close() {
        database.close();
    }
}
