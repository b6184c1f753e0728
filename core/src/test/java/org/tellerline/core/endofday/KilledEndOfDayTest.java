package org.tellerline.core.endofday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.experiment.Books;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;

/**
 * The end of day is killed: before and after every job, and at statements at random. Whoever resumes it ends with a bank that is equal,
 * row by row, to one whose end of day nobody disturbed.
 */
final class KilledEndOfDayTest {

    private static final int KILLS = Integer.getInteger("tellerline.eod.kills", 4);
    private static final int MOST_SECONDS = 120;

    @TempDir
    Path folder;

    /** Ends the run as a kill would, but in this process. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @EnumSource
    void killed_before_and_after_every_job_it_ends_as_if_nothing_had_happened(Dialect dialect) {
        Evening evening = new Evening(dialect, folder);
        List<String> undisturbed = undisturbed(evening);
        DatabaseAddress address = evening.copy();
        TreeSet<String> met = new TreeSet<>();
        boolean alive = false;
        while (!alive) {
            try {
                Evening.end(address, () -> {}, RunStore::new, new KillOnce(met));
                alive = true;
            } catch (Killed e) {
                assertThat(Books.check(address, Set.of()).findings())
                        .as(met.toString())
                        .isEmpty();
            }
        }
        assertThat(met).hasSize(18);
        assertThat(Evening.everything(address)).isEqualTo(undisturbed);
    }

    /** Dies the first time it comes to the beginning, and to the end, of each step. */
    private record KillOnce(TreeSet<String> met) implements Progress {

        @Override
        public void at(Run.Step step, int done, int of) {
            if (done == 0) {
                dieAt("before " + step.job() + step.day());
            }
        }

        @Override
        public void after(Run.Step step) {
            dieAt("after " + step.job() + step.day());
        }

        private void dieAt(String moment) {
            if (met.add(moment)) {
                throw new Killed();
            }
        }
    }

    /** In processes of their own, that are dead before the statement is sent. */
    @ParameterizedTest
    @EnumSource
    void killed_at_any_statement_it_ends_as_if_nothing_had_happened(Dialect dialect) throws Exception {
        long seed = Long.getLong("tellerline.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        Evening evening = new Evening(dialect, folder);
        List<String> undisturbed = undisturbed(evening);
        int statements = statements(evening);
        for (int kill = 1; kill <= KILLS; kill++) {
            DatabaseAddress address = evening.copy();
            int at = 1 + random.nextInt(statements);
            assertThat(dieAt(address, at)).as("seed %d", seed).isEqualTo(NightWorker.DEAD);
            assertThat(Books.check(address, Set.of()).findings().stream()
                            .filter(finding -> !finding.rule().group().equals("B9")))
                    .as("seed %d, dead at statement %d", seed, at)
                    .isEmpty();
            if (!isDone(address)) {
                assertThat(Evening.end(address))
                        .as("seed %d, dead at statement %d", seed, at)
                        .isInstanceOf(Ended.Done.class);
            }
            assertThat(Evening.everything(address))
                    .as("seed %d, dead at statement %d", seed, at)
                    .isEqualTo(undisturbed);
        }
        System.out.printf(
                "%s: %d kills at random among %d statements, all ended identical; seed %d%n",
                dialect, KILLS, statements, seed);
    }

    /** What was divided before it died is not divided anew, whatever the size of a chunk has become. */
    @ParameterizedTest
    @EnumSource
    void resumed_with_another_chunk_size_nothing_is_paid_twice(Dialect dialect) {
        Evening evening = new Evening(dialect, folder);
        DatabaseAddress address = evening.copy();
        Progress deadly = (step, done, of) -> {
            if (step.job().equals("SETTLEMENT") && done == 2) {
                throw new Killed();
            }
        };
        assertThatThrownBy(() -> Evening.end(address, deadly, 2)).isInstanceOf(Killed.class);
        assertThat(Evening.end(address, Progress.silent(), 5)).isInstanceOf(Ended.Done.class);
        Books.mustCheck(address, Set.of());
        assertThat(paid(Evening.everything(address))).isEqualTo(paid(undisturbed(evening)));
    }

    /** Who commits the work first and its note afterwards does some of it twice, and that is noticed. */
    @ParameterizedTest
    @EnumSource
    void a_note_outside_the_chunk_s_transaction_is_caught(Dialect dialect) {
        Evening evening = new Evening(dialect, folder);
        List<String> undisturbed = undisturbed(evening);
        int statements = statements(evening, CarelessStore::new);
        int wrong = 0;
        for (int at = 1; at <= statements && wrong == 0; at++) {
            DatabaseAddress address = evening.copy();
            if (!endsIdentical(address, at, undisturbed)) {
                wrong++;
            }
        }
        assertThat(wrong).isPositive();
    }

    private static boolean endsIdentical(DatabaseAddress address, int at, List<String> undisturbed) {
        AtomicInteger left = new AtomicInteger(at);
        try {
            Evening.end(
                    address,
                    () -> {
                        if (left.decrementAndGet() == 0) {
                            throw new Killed();
                        }
                    },
                    CarelessStore::new,
                    Progress.silent());
        } catch (Killed e) {
            try {
                Evening.end(address, () -> {}, CarelessStore::new, Progress.silent());
            } catch (RuntimeException twice) {
                return false;
            }
        }
        return Evening.everything(address).equals(undisturbed);
    }

    private static List<String> paid(List<String> everything) {
        return everything.stream()
                .filter(line -> line.startsWith("account_balance ") || line.startsWith("gl_day "))
                .toList();
    }

    /** It may have died over its last look at a day that had ended. */
    private static boolean isDone(DatabaseAddress address) {
        try (Database database = Database.open(address, Database.Mode.READING)) {
            return EndOfDay.last(database).filter(Run::done).isPresent();
        }
    }

    private static List<String> undisturbed(Evening evening) {
        DatabaseAddress address = evening.copy();
        assertThat(Evening.end(address)).isInstanceOf(Ended.Done.class);
        Books.mustCheck(address, Set.of());
        return Evening.everything(address);
    }

    private static int statements(Evening evening) {
        return statements(evening, RunStore::new);
    }

    private static int statements(Evening evening, Function<House, RunStore> store) {
        AtomicLong sent = new AtomicLong();
        Evening.end(evening.copy(), sent::incrementAndGet, store, Progress.silent());
        return sent.intValue();
    }

    private static int dieAt(DatabaseAddress address, int statement) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                NightWorker.class.getName(),
                address.toString(),
                Integer.toString(statement));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
