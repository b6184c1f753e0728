package org.tellerline.core.backup;

import org.tellerline.core.bookcheck.BookCheck;
import org.tellerline.core.bookcheck.BookReport;
import org.tellerline.core.bookcheck.Evidence;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Schema;

/**
 * Brings a bank's tables to this program's version, nobody working meanwhile. Each migration happens or does not; an upgrade that is killed is
 * finished by the next.
 */
public final class Upgrading {

    private final DatabaseAddress bank;

    public Upgrading(DatabaseAddress bank) {
        this.bank = bank;
    }

    /**
     * The version the tables have.
     *
     * @throws org.tellerline.schema.db.DatabaseTrouble when there is no bank, or one of a newer program
     */
    public int version() {
        return Schema.versionToUpgrade(bank);
    }

    /** @throws org.tellerline.schema.db.DatabaseTrouble when somebody works with the bank */
    public void assertUnused() {
        Schema.assertUnused(bank);
    }

    /**
     * Upgrades, and looks whether the books still check.
     *
     * @throws org.tellerline.schema.db.DatabaseTrouble when somebody works with the bank, or a migration fails
     */
    public BookReport run() {
        assertUnused();
        Schema.migrate(bank);
        try (Database database = Database.open(bank, Database.Mode.READING)) {
            return BookCheck.run(database, Evidence.none(), rule -> {});
        }
    }
}
