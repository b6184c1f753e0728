package org.tellerline.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.bookcheck.BookReport;
import org.tellerline.core.bookcheck.Rule;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;

/**
 * Four tellers post in a process that is killed with signal 9 at a random moment, again and again. What was acknowledged stands in the
 * books, nothing stands there by half, and the books check after each kill.
 */
final class KillDuringPostingTest {

    private static final int KILLS = Integer.getInteger("tellerline.kills", 100);
    private static final int KILLS_A_BANK = 100;
    private static final int MOST_FOR_A_FAULT = 100;
    private static final Optional<Path> PROVE =
            Optional.ofNullable(System.getProperty("tellerline.prove")).map(Path::of);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void nothing_acknowledged_is_lost_and_nothing_is_half_posted(Dialect dialect) throws IOException {
        long seed = Long.getLong("tellerline.seed", System.nanoTime());
        int done = doneBefore(dialect);
        long answered = 0;
        while (done < KILLS) {
            int most = Math.min(KILLS_A_BANK, KILLS - done);
            Round round = kill(dialect, KillWorker.Way.AS_THE_HOUSE_DOES, seed + done, most);
            assertThat(round.report().findings())
                    .as("seed %d after %d kills", seed, done)
                    .isEmpty();
            answered += round.answered();
            done += most;
            remember(dialect, done);
        }
        System.out.printf(
                "%s: %d kills, %d postings acknowledged, none lost; seed %d%n", dialect, KILLS, answered, seed);
    }

    @ParameterizedTest
    @EnumSource
    void acknowledging_before_the_commit_is_caught(Dialect dialect) {
        Round round = kill(dialect, KillWorker.Way.ACKNOWLEDGING_BEFORE_THE_COMMIT, 1, MOST_FOR_A_FAULT);
        assertThat(round.report().finding(Rule.ACKNOWLEDGED)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void two_commits_for_one_event_are_caught(Dialect dialect) {
        Round round = kill(dialect, KillWorker.Way.TWO_COMMITS_FOR_ONE_EVENT, 1, MOST_FOR_A_FAULT);
        assertThat(round.report().finding(Rule.BALANCE_IS_SUM)).isPresent();
    }

    private record Round(BookReport report, long answered) {}

    /** Kills until the books no longer check, or so many times. The next worker starts while the present one is at work. */
    private Round kill(Dialect dialect, KillWorker.Way way, long seed, int most) {
        DatabaseAddress address = BankFixture.copy(dialect, folder);
        SplittableRandom random = new SplittableRandom(seed);
        Set<UUID> answered = new HashSet<>();
        Victim next = Victim.start();
        for (int i = 1; ; i++) {
            try (Victim victim = next) {
                next = Victim.start();
                answered.addAll(victim.killAfter(address, seed * KILLS_A_BANK + i, way, 5 + random.nextInt(300)));
            }
            BookReport report = checkAfterTheDead(address, answered);
            if (i == most || !report.clean()) {
                next.close();
                return new Round(report, answered.size());
            }
        }
    }

    /** A server needs a moment to notice that its client is dead; what is left over then is no finding. */
    private static BookReport checkAfterTheDead(DatabaseAddress address, Set<UUID> answered) {
        BookReport report = Books.check(address, answered);
        for (int wait = 0; wait < 50 && report.finding(Rule.LEFT_OVER).isPresent(); wait++) {
            LockSupport.parkNanos(100_000_000L);
            report = Books.check(address, answered);
        }
        return report;
    }

    private static int doneBefore(Dialect dialect) throws IOException {
        Path file = PROVE.map(path -> path.resolve("kills-" + dialect)).orElse(null);
        return file != null && Files.exists(file)
                ? Integer.parseInt(Files.readString(file).strip())
                : 0;
    }

    private static void remember(Dialect dialect, int done) throws IOException {
        if (PROVE.isPresent()) {
            Files.createDirectories(PROVE.get());
            Files.writeString(PROVE.get().resolve("kills-" + dialect), Integer.toString(done));
        }
    }
}
