package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.desk.Review;
import org.tellerline.core.transaction.Slip;
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
            assertThat(warnings(counter, "t03", "1201/100000001/101/CNY//5")).containsExactly("warning.till.limit");
        }
    }

    /** What the teller was shown no longer holds: the posting would show a warning that the review did not. */
    @ParameterizedTest
    @EnumSource
    void a_posting_that_would_show_something_else_than_its_review_is_shown_again(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Slip slip = counter.slip("2101/WANG/200000");
            Slip reviewed = slip.reviewed(review(counter, "t03", slip).digest());
            counter.play("t03 2101/COMPANY/400000 -> posted COMPANY 1400000.00");

            Outcome.Changed changed = (Outcome.Changed) counter.send(counter.session("t03"), reviewed);
            assertThat(changed.review().warnings()).hasSize(1);
            counter.play("t03 2101/WANG/1 -> posted WANG 10001.00");
            assertThat(counter.send(
                            counter.session("t03"),
                            slip.reviewed(changed.review().digest())))
                    .isInstanceOf(Outcome.Posted.class);
            counter.play("t03 2101/WANG/1 -> posted WANG 210002.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_pays_beyond_their_limit_in_one_go_or_in_a_day(Dialect dialect) {
        play(dialect, """
                t01 2102/COMPANY/50000                 -> posted COMPANY 950000.00
                t01 2102/COMPANY/50000.01              -> needs SUPERVISOR
                t04 2102/WANG/5000.01                  -> needs SUPERVISOR
                t04 2101/WANG/20000.01                 -> needs SUPERVISOR
                t04 4101/WANG/EMMA/5000.01             -> needs SUPERVISOR
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
        script.append("t04 4101/COMPANY/EMMA/0.01 -> needs SUPERVISOR\n");
        script.append("t01 4101/COMPANY/EMMA/0.01 -> posted COMPANY 949999.99\n");
        play(dialect, script.toString());
    }

    @ParameterizedTest
    @EnumSource
    void a_customer_has_limits_of_a_day_whoever_serves_and_in_each_currency_alone(Dialect dialect) {
        play(dialect, """
                t03 2101/EMMA/500000                   -> posted EMMA 502500.50
                t03 1201/100000002/101/CNY//500000     -> posted %s
                t03 2101/EMMA/500000                   -> posted EMMA 1002500.50
                t06 2101/EMMA/499999.99                -> posted EMMA 1502500.49
                t01 2101/EMMA/0.02                     -> needs SUPERVISOR
                t01 1201/100000002/101/CNY//0.02       -> needs SUPERVISOR
                t01 2101/EMMA/0.01                     -> posted EMMA 1502500.50
                t03 2101/EMMA/0.01                     -> needs SUPERVISOR
                t01 2101/EMMAUSD/100                   -> posted EMMAUSD 1100.00
                t01 2101/WANG/100                      -> posted WANG 10100.00
                t01 4101/EMMA/WANG/100                 -> posted WANG 10200.00
                t01 2102/EMMA/100                      -> posted EMMA 1502300.50
                """.formatted(AccountNumber.of(1, "101", 10)));
    }

    @ParameterizedTest
    @EnumSource
    void a_teller_has_limits_of_a_day_whoever_is_served(Dialect dialect) {
        StringBuilder script = new StringBuilder();
        for (int i = 1; i <= 10; i++) {
            script.append("t04 2102/COMPANY/5000 -> posted COMPANY %d.00%n".formatted(1_000_000 - 5_000 * i));
        }
        script.append("t04 2102/WANG/0.01 -> needs SUPERVISOR\n");
        script.append("t04 2101/WANG/0.01 -> posted WANG 10000.01\n");
        script.append("t04 2102/EMMAUSD/1 -> posted EMMAUSD 999.00\n");
        play(dialect, script.toString());
    }

    private static List<String> warnings(Counter counter, String command) {
        return warnings(counter, "t01", command);
    }

    private static List<String> warnings(Counter counter, String who, String command) {
        return review(counter, who, counter.slip(command)).warnings().stream()
                .map(warning -> warning.key())
                .toList();
    }

    private static Review review(Counter counter, String who, Slip slip) {
        return ((Outcome.Reviewed) counter.fixture().bank().desk().review(counter.session(who), slip)).review();
    }

    private void play(Dialect dialect, String script) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play(script);
        }
    }
}
