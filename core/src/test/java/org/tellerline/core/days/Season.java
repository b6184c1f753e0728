package org.tellerline.core.days;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.tellerline.core.audit.SealKey;
import org.tellerline.core.bookcheck.BookCheck;
import org.tellerline.core.bookcheck.Evidence;
import org.tellerline.core.bookcheck.Finding;
import org.tellerline.core.days.BranchDay.Counterparts;
import org.tellerline.core.days.BranchDay.Surprise;
import org.tellerline.core.endofday.EndOfDay;
import org.tellerline.core.endofday.Ended;
import org.tellerline.core.endofday.Progress;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.PostgresAddress;
import org.tellerline.schema.db.SqliteAddress;
import org.tellerline.schema.fixture.PostgresServer;

/** Some days of one bank, one after the other; a seed makes the same ones again. */
final class Season {

    /** So many days a bank lives: books that grow take longer to be checked. */
    static final int DAYS = 10;

    private static final SealKey SEAL_KEY = SealKey.parse("5e".repeat(32));
    private static final int DAY_ENDS_ONE_IN = 6;
    private static final int LINES = 12;

    private final long seed;
    private final Dialect dialect;
    private final UnaryOperator<Auditor> auditors;
    private final UnaryOperator<Door> doors;
    private final List<String> script = new ArrayList<>();

    Season(long seed, Dialect dialect) {
        this(seed, dialect, auditor -> auditor, door -> door);
    }

    /** With an auditor or a door that is not what it should be. */
    Season(long seed, Dialect dialect, UnaryOperator<Auditor> auditors, UnaryOperator<Door> doors) {
        this.seed = seed;
        this.dialect = dialect;
        this.auditors = auditors;
        this.doors = doors;
    }

    /** What was sent and answered, a line each. */
    List<String> script() {
        return script;
    }

    /**
     * Lives so many days.
     *
     * @throws AssertionError at the first surprise, with the seed and how it comes again
     */
    void live(Path folder, int days) {
        DatabaseAddress address;
        try (BankFixture fixture = BankFixture.inTheMorning(dialect, folder);
                Database reading = Database.open(fixture.address(), Database.Mode.READING)) {
            address = fixture.address();
            Auditor auditor = auditors.apply(new Auditor(OpeningStore.read(reading)));
            Counterparts counterparts =
                    new Counterparts(auditor, doors.apply(new Door(fixture)), new BankStore(reading));
            Cash cash = new Cash(auditor.books());
            SplittableRandom random = new SplittableRandom(seed);
            for (int day = 0; day < days; day++) {
                script.add("-- day " + (day + 1));
                BranchDay branchDay =
                        new BranchDay(random.split(), counterparts, cash, random.nextInt(4) == 0 ? 2 : 1, script);
                branchDay.live();
                branchDay.compare();
                checks(reading, auditor.books());
                if (random.nextInt(DAY_ENDS_ONE_IN) == 0) {
                    ends(fixture, auditor.books());
                    branchDay.compare();
                }
            }
        } catch (Surprise surprise) {
            throw new AssertionError(told(surprise.what()), surprise);
        }
        remove(address);
    }

    /** Thousands of banks would fill the disk; one with a surprise is kept. */
    private static void remove(DatabaseAddress address) {
        if (address instanceof PostgresAddress shared) {
            PostgresServer.shared().execute("postgres", "drop database " + shared.name());
        } else if (address instanceof SqliteAddress file) {
            try {
                Files.delete(file.file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void checks(Database reading, OwnBooks books) {
        Evidence acknowledged = new Evidence(new HashSet<>(books.byKey.keySet()), List.of());
        List<Finding> findings =
                BookCheck.run(reading, acknowledged, rule -> {}).findings();
        if (!findings.isEmpty()) {
            throw new Surprise("the books do not check: " + findings);
        }
    }

    private static void ends(BankFixture fixture, OwnBooks books) {
        try (EndOfDay night = EndOfDay.of(fixture.address(), BankFixture.CLOCK, SEAL_KEY)) {
            if (!(night.run(1, Progress.silent()) instanceof Ended.Done)) {
                throw new Surprise("the day does not end");
            }
        }
        books.nextDay();
    }

    private String told(String what) {
        return "seed %d on %s: %s%nafter%n%s%nIt comes again with: ./mvnw verify -pl core -am -Dtest=BranchDaysTest -Dtellerline.season=%d -Dtellerline.dialect=%s"
                .formatted(
                        seed,
                        dialect,
                        what,
                        String.join("\n", script.subList(Math.max(0, script.size() - LINES), script.size())),
                        seed,
                        dialect);
    }
}
