package org.tellerline.core.signon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Database.Mode;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;

/** Founds banks on either database, and closes them after the test. */
final class Banks implements AutoCloseable {

    private final Path folder;
    private final List<Database> open = new ArrayList<>();

    Banks(Path folder) {
        this.folder = folder;
    }

    StaffBank found(Dialect dialect) {
        return StaffBank.found(open(org.tellerline.schema.fixture.Banks.empty(dialect, folder)));
    }

    /** The same bank as another process sees it, at the same time. */
    StaffBank again(StaffBank bank) {
        return new StaffBank(open(bank.database.address()), bank.time);
    }

    @Override
    public void close() {
        open.forEach(Database::close);
    }

    private Database open(DatabaseAddress address) {
        Database database = Database.open(address, Mode.POSTING);
        open.add(database);
        return database;
    }
}
