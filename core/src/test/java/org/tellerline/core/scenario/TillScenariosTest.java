package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.schema.db.Dialect;

/** What a till may hold, and what a teller may do alone. */
final class TillScenariosTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_till_beyond_its_limit_is_warned_of_and_still_takes_the_deposit(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            assertThat(warnings(counter, "2101/WANG/500")).isEmpty();
            counter.play("""
                    t03 2101/COMPANY/400000                -> posted COMPANY 1400000.00
                    """);
            assertThat(warnings(counter, "2101/WANG/500")).isEmpty();
            assertThat(warnings(counter, "t03", "2101/WANG/200000")).containsExactly("warning.till.limit");
            counter.play("""
                    t03 2101/WANG/200000                   -> posted WANG 210000.00
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_pays_beyond_their_limit_in_one_go_or_in_a_day(Dialect dialect) {
        play(dialect, """
                t01 2102/COMPANY/50000                 -> posted COMPANY 950000.00
                t01 2102/COMPANY/50000.01              -> refused BEYOND_LIMIT
                t04 2102/WANG/5000.01                  -> refused BEYOND_LIMIT
                t04 2101/WANG/20000.01                 -> refused BEYOND_LIMIT
                t04 4101/WANG/EMMA/5000.01             -> refused BEYOND_LIMIT
                t04 4101/WANG/EMMA/5000                -> posted WANG 5000.00
                t01 2102/COMPANY/50000                 -> posted COMPANY 900000.00
                """);
    }

    @ParameterizedTest
    @EnumSource
    void many_small_ones_are_added_up_over_the_day(Dialect dialect) {
        StringBuilder script = new StringBuilder();
        for (int i = 1; i <= 10; i++) {
            script.append("t04 4101/COMPANY/EMMA/5000 -> posted COMPANY %d.00%n".formatted(1_000_000 - 5_000 * i));
        }
        script.append("t04 4101/COMPANY/EMMA/0.01 -> refused BEYOND_LIMIT\n");
        script.append("t01 4101/COMPANY/EMMA/0.01 -> posted COMPANY 949999.99\n");
        play(dialect, script.toString());
    }

    private static List<String> warnings(Counter counter, String command) {
        return warnings(counter, "t01", command);
    }

    private static List<String> warnings(Counter counter, String who, String command) {
        Outcome outcome = counter.fixture().bank().desk().review(counter.session(who), counter.slip(command));
        return ((Outcome.Reviewed) outcome)
                .review().warnings().stream().map(warning -> warning.key()).toList();
    }

    private void play(Dialect dialect, String script) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play(script);
        }
    }
}
