package org.tellerline.core.founding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.schema.db.DatabaseTrouble.Kind;
import org.tellerline.schema.db.Schema;
import org.tellerline.schema.db.SqliteAddress;

/** Founds banks. Where a bank stands already, even a half-founded one, nothing is touched; what fails is taken away again. */
public final class Founding {

    /** The bundle of what this package says, class-path name without the language tag. */
    public static final String TEXTS = "/org/tellerline/core/founding/founding";

    private static final Set<Kind> NOBODY_THERE = EnumSet.of(Kind.NO_SUCH_FILE, Kind.EMPTY_FILE, Kind.NOT_A_BANK);

    private final DatabaseAddress address;
    private final Clock clock;

    public Founding(DatabaseAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Work {
        void on(Database database);
    }

    /**
     * A bank for real money, with its two administrators and nobody else; its branch is closed until it is opened.
     *
     * @throws DatabaseTrouble when there is a bank already, or the database cannot be used
     */
    public void foundLive(LivePlan plan, List<Founder> founders) {
        BankPlan bank = new LiveBank(plan).with(founders);
        build(database -> {
            FoundingStore store = new FoundingStore(database);
            store.write(bank, micros(clock.instant()));
            store.open();
        });
    }

    /**
     * A demo or practice bank as planned, with made-up customers and past business.
     *
     * @throws DatabaseTrouble when there is a bank already, or the database cannot be used
     */
    public void foundDemo(DemoPlan plan, Progress progress) {
        progress.at(FoundingStep.TABLES, 0, 1);
        build(database -> new DemoBank(database, plan, progress).found());
    }

    /**
     * A demo or practice bank that serves these customers and has no past business.
     *
     * @throws DatabaseTrouble when there is a bank already, or the database cannot be used
     */
    public void foundDemo(DemoPlan plan, Population population) {
        build(database -> new DemoBank(database, plan, Progress.silent()).found(population));
    }

    /** Refuses where a bank stands. */
    public void check() {
        try (Database database = Database.open(address, Database.Mode.READING)) {
            if (new FoundingStore(database).holdsBank()) {
                throw new DatabaseTrouble(Kind.ALREADY_A_BANK, address);
            }
        } catch (DatabaseTrouble e) {
            if (!NOBODY_THERE.contains(e.kind())) {
                throw e;
            }
        }
    }

    private void build(Work work) {
        check();
        boolean done = false;
        try {
            Schema.migrate(address);
            try (Database database = Database.open(address, Database.Mode.POSTING)) {
                work.on(database);
            }
            done = true;
        } finally {
            if (!done) {
                takeAway();
            }
        }
    }

    private void takeAway() {
        if (address instanceof SqliteAddress sqlite) {
            for (String suffix : new String[] {"-wal", "-shm", "-journal", ""}) {
                delete(Path.of(sqlite.file() + suffix));
            }
        } else {
            try (Database database = Database.open(address, Database.Mode.POSTING)) {
                new FoundingStore(database).tearDown();
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
