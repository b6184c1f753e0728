package org.tellerline.core.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.founding.BankKind;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.founding.Founding;
import org.tellerline.core.signon.PasswordCost;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.SqliteAddress;
import org.tellerline.schema.fixture.PostgresServer;

/** A folder of backups and its key, for tests. */
record Vault(Path folder, BackupKey key) {

    private static final AtomicLong MADE = new AtomicLong();

    static Vault in(Path folder) {
        return new Vault(folder.resolve("backups"), BackupKey.create(folder.resolve("key")));
    }

    Backup backUp(DatabaseAddress bank) {
        Clock later = Clock.offset(BankFixture.CLOCK, Duration.ofSeconds(MADE.incrementAndGet()));
        return new Backups(folder, key, later).create(bank, BackupProgress.silent());
    }

    Restoring.Restored restore(Path file, DatabaseAddress place, Restoring.Insistence... insistence) {
        return new Restoring(file, key, place).restore(Set.of(insistence), BankFixture.CLOCK, BackupProgress.silent());
    }

    /** Somewhere that no bank has stood yet. */
    static DatabaseAddress nowhere(Dialect dialect, Path folder) {
        return dialect == Dialect.SQLITE
                ? new SqliteAddress(folder.resolve("elsewhere/bank.db"))
                : PostgresServer.emptyDatabase();
    }

    static DatabaseAddress anotherBank(Dialect dialect, Path folder) {
        DatabaseAddress place = dialect == Dialect.SQLITE
                ? new SqliteAddress(folder.resolve("another.db"))
                : PostgresServer.emptyDatabase();
        DemoPlan plan = new DemoPlan(
                "Another Bank", BankKind.DEMO, LocalDate.of(2026, 11, 23), 0, 0, 1, new PasswordCost(64, 1, 1), false);
        new Founding(place, BankFixture.CLOCK).foundDemo(plan, Residents.population());
        return place;
    }

    /** Everything in a folder but the logs that the engine keeps beside a bank. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.endsWith("-wal") && !name.endsWith("-shm"))
                    .sorted()
                    .toList();
        }
    }
}
