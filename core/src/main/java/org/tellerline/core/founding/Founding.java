package org.tellerline.core.founding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tellerline.schema.db.Claim;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.schema.db.DatabaseTrouble.Kind;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.FileAside;
import org.tellerline.schema.db.PostgresAddress;
import org.tellerline.schema.db.Schema;
import org.tellerline.schema.db.SqliteAddress;

/**
 * Founds banks. Where a bank stands already nothing is touched. What fails or is called off is taken away again; what was killed, by
 * the next founding in the same place.
 */
public final class Founding {

    /** The bundle of what this package says, class-path name without the language tag. */
    public static final String TEXTS = "/org/tellerline/core/founding/founding";

    private final DatabaseAddress address;
    private final Clock clock;

    public Founding(DatabaseAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Work {
        void on(Database database, Progress progress);
    }

    /**
     * A bank for real money, with its two administrators and nobody else; its branch is closed until it is opened.
     *
     * @throws DatabaseTrouble when there is a bank already, or the database cannot be used
     */
    public void foundLive(LivePlan plan, List<Founder> founders) {
        BankPlan bank = new LiveBank(plan).with(founders);
        build(Progress.silent(), (database, progress) -> {
            FoundingStore store = new FoundingStore(database);
            store.write(bank, micros(clock.instant()));
            progress.goOn();
            store.open();
        });
    }

    /**
     * A demo or practice bank as planned, with made-up customers and past business.
     *
     * @throws DatabaseTrouble when there is a bank already, or the database cannot be used
     * @throws CalledOff when the process is to end
     */
    public void foundDemo(DemoPlan plan, Progress progress) {
        build(progress, (database, told) -> new DemoBank(database, plan, DemoPerson.everybody(), told).found());
    }

    /**
     * A demo or practice bank that serves these customers and has no past business.
     *
     * @throws DatabaseTrouble when there is a bank already, or the database cannot be used
     */
    public void foundDemo(DemoPlan plan, Population population) {
        foundDemo(plan, DemoPerson.everybody(), population);
    }

    /**
     * The same with other people behind the counters, an administrator among them.
     *
     * @param people of the demo bank's branches, at most 50 tellers in each
     * @throws DatabaseTrouble when there is a bank already, or the database cannot be used
     */
    public void foundDemo(DemoPlan plan, List<DemoPerson> people, Population population) {
        build(Progress.silent(), (database, told) -> new DemoBank(database, plan, people, told).found(population));
    }

    /**
     * Refuses where a bank stands, or a file of something else.
     *
     * @throws DatabaseTrouble saying which
     */
    public void check() {
        try (Database database = Database.open(address, Database.Mode.READING)) {
            if (database.dialect() == Dialect.SQLITE || new FoundingStore(database).holdsOpenedBank()) {
                throw new DatabaseTrouble(Kind.ALREADY_A_BANK, address);
            }
        } catch (DatabaseTrouble e) {
            if (!free().contains(e.kind())) {
                throw e;
            }
        }
    }

    /** What opening a place says when a bank can be founded there: a file of its own, or a database without a bank's tables. */
    private Set<Kind> free() {
        return address.dialect() == Dialect.SQLITE
                ? EnumSet.of(Kind.NO_SUCH_FILE, Kind.EMPTY_FILE)
                : EnumSet.of(Kind.NOT_A_BANK);
    }

    private void build(Progress progress, Work work) {
        check();
        try (Undertaking undertaking = new Undertaking(progress)) {
            if (address instanceof SqliteAddress sqlite) {
                buildFile(new FileAside(sqlite.file(), FileAside.Use.FOUNDING), undertaking, work);
            } else {
                buildShared(undertaking, work);
            }
        }
    }

    private static void buildFile(FileAside file, Undertaking undertaking, Work work) {
        file.clear();
        try {
            build(file.address(), undertaking, work, file::clear);
        } catch (DatabaseTrouble e) {
            throw file.blamedOnThePlace(e);
        }
        file.moveIn();
    }

    /** Claimed first: two foundings at once would take each other's tables away. */
    private void buildShared(Undertaking undertaking, Work work) {
        try (Claim claim = Claim.on((PostgresAddress) address)) {
            check();
            tearDown();
            build(address, undertaking, work, this::tearDown);
        }
    }

    private static void build(DatabaseAddress address, Undertaking undertaking, Work work, Runnable takeAway) {
        boolean done = false;
        try {
            undertaking.at(FoundingStep.TABLES, 0, 1);
            Schema.migrate(address);
            undertaking.goOn();
            try (Database database = Database.open(address, Database.Mode.POSTING)) {
                work.on(database, undertaking);
            }
            done = true;
        } finally {
            if (!done) {
                takeAway.run();
            }
        }
    }

    private void tearDown() {
        try (Database database = Database.open(address, Database.Mode.POSTING)) {
            new FoundingStore(database).tearDown();
        } catch (DatabaseTrouble e) {
            // Tables that never came into being cannot be taken away; what kept them from it is told already.
            if (e.kind() != Kind.NOT_A_BANK && e.kind() != Kind.FOREIGN_TABLES) {
                throw e;
            }
        }
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
