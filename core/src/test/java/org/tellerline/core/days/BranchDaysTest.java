package org.tellerline.core.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.fixture.Crowd;
import org.tellerline.schema.db.Dialect;

/**
 * Random days of a branch, each event foretold and each day's end held against an auditor's own books. Most live on SQLite, one in five on
 * PostgreSQL. A season that fails names its seed; {@code -Dtellerline.season=SEED -Dtellerline.dialect=...} lives it alone once more.
 */
final class BranchDaysTest {

    private static final int DAYS = Integer.getInteger("tellerline.branchdays", 1_000);
    private static final Optional<Long> ONE = Optional.ofNullable(Long.getLong("tellerline.season"));
    private static final Optional<Path> PROVE =
            Optional.ofNullable(System.getProperty("tellerline.prove")).map(Path::of);
    private static final int THREADS = 2;
    /** Seasons between two notes of how far it came. */
    private static final int BLOCK = 20;

    private static final int POSTGRES_ONE_IN = 5;
    private static final long SEASONS_OF_A_CONTROL = 100;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void every_answer_of_random_days_is_foretold_and_all_books_agree(Dialect dialect) throws IOException {
        long first = Long.getLong("tellerline.seed", 20261124L);
        long seasons = ONE.isPresent() ? 0 : share(dialect);
        long done = Math.min(doneBefore(dialect), seasons);
        long begun = done;
        Map<String, Long> answers = new TreeMap<>();
        while (done < seasons) {
            long to = Math.min(seasons, done + BLOCK);
            together(dialect, first + done, first + to).forEach(season -> count(season, answers));
            done = to;
            remember(dialect, done);
        }
        System.out.printf(
                "%s: %d random branch days, seeds %d to %d, no surprise%s; answers of this run: %s%n",
                dialect,
                done * Season.DAYS,
                first,
                first + done - 1,
                begun == 0 ? "" : ", some of an earlier run",
                answers);
    }

    /** Alone, with all that is said, where a seed is given. */
    @Test
    void the_season_of_a_seed_comes_again() {
        Dialect dialect = Dialect.valueOf(System.getProperty("tellerline.dialect", "SQLITE"));
        Season once = new Season(ONE.orElse(7L), dialect);
        Season again = new Season(ONE.orElse(7L), dialect);
        once.live(folder, Season.DAYS);
        if (ONE.isPresent()) {
            once.script().forEach(System.out::println);
        }
        again.live(folder, Season.DAYS);
        assertThat(again.script()).isEqualTo(once.script()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource
    void an_auditor_whose_books_are_wrong_is_found_out(Lie lie) {
        assertThatThrownBy(() -> {
                    for (long seed = 1; seed <= SEASONS_OF_A_CONTROL; seed++) {
                        new Season(seed, Dialect.SQLITE, lie::told, door -> door).live(folder, Season.DAYS);
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("It comes again with");
    }

    /** The bank posts a deposit once more than it was sent. */
    @Test
    void an_event_nobody_sent_is_found_out() {
        assertThatThrownBy(
                        () -> new Season(3, Dialect.SQLITE, auditor -> auditor, Twice::new).live(folder, Season.DAYS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("auditor");
    }

    private static long share(Dialect dialect) {
        long seasons = ((long) DAYS + Season.DAYS - 1) / Season.DAYS;
        long postgres = (seasons + POSTGRES_ONE_IN - 1) / POSTGRES_ONE_IN;
        return dialect == Dialect.POSTGRESQL ? postgres : seasons - postgres;
    }

    private List<Season> together(Dialect dialect, long from, long to) {
        List<Callable<Season>> work = LongStream.range(from, to)
                .<Callable<Season>>mapToObj(seed -> () -> {
                    Season season = new Season(seed, dialect);
                    season.live(folder, Season.DAYS);
                    return season;
                })
                .toList();
        return Crowd.together(THREADS, work);
    }

    private static void count(Season season, Map<String, Long> answers) {
        for (String line : season.script()) {
            if (line.contains(" -> ")) {
                String answer = line.substring(line.lastIndexOf(" -> ") + 4);
                answers.merge(answer.replaceAll(" .*", ""), 1L, Long::sum);
            }
        }
    }

    private static long doneBefore(Dialect dialect) throws IOException {
        Path file = PROVE.map(path -> path.resolve("seasons-" + dialect)).orElse(null);
        return file != null && Files.exists(file)
                ? Long.parseLong(Files.readString(file).strip())
                : 0;
    }

    private static void remember(Dialect dialect, long done) throws IOException {
        if (PROVE.isPresent()) {
            Files.createDirectories(PROVE.get());
            Files.writeString(PROVE.get().resolve("seasons-" + dialect), Long.toString(done));
            System.out.printf("%s: %d of %d days%n", dialect, done * Season.DAYS, share(dialect) * Season.DAYS);
        }
    }
}
