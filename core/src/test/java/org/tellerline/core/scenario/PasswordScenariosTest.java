package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.DeskRefusal;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Dialect;

/** Everybody keeps a password of their own: 9003. */
final class PasswordScenariosTest {

    private static final String FRESH = " tea at four ";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whoever_works_here_takes_another_password_and_works_on(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            for (String who : List.of("t01", "s01", "c01", "a01", "x01", "r01")) {
                assertThat(change(counter, counter.session(who), DemoPlan.PASSWORD, FRESH, FRESH))
                        .as(who)
                        .isInstanceOf(Outcome.Done.class);
            }
            counter.play("t01 2101/WANG/500 -> posted WANG 10500.00");
            assertThat(counter.fixture().bank().signOn().signOn("t01", FRESH.toCharArray(), "test"))
                    .as("blanks at the ends are part of it")
                    .isInstanceOf(SignOnResult.SignedOn.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_fields_are_told_as_those_of_any_form(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 9003                                 -> invalid old fresh again
                    t01 9003/x/sh0rt/other                   -> invalid fresh again
                    t01 9003/wrong/tea-at-four/tea-at-four   -> invalid old
                    """);
            Session left = counter.session("t01");
            counter.signsOnAgain("t01");
            Outcome outcome = change(counter, left, DemoPlan.PASSWORD, FRESH, FRESH);
            assertThat(((Outcome.Refused) outcome).refusal().code()).isEqualTo(DeskRefusal.SESSION_LOST);
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_password_stands_in_the_books_or_prints_by_mistake(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Slip slip = counter.slip("9003/" + DemoPlan.PASSWORD + "/tea-at-four/tea-at-four");
            assertThat(slip.toString()).doesNotContain(DemoPlan.PASSWORD, "tea-at-four");
            assertThat(counter.send(counter.session("t01"), slip)).isInstanceOf(Outcome.Done.class);

            assertThat(counter.books("select payload from audit"))
                    .isNotEmpty()
                    .noneMatch(told -> told.contains("tea-at-four") || told.contains(DemoPlan.PASSWORD));
            assertThat(counter.books("select kind from audit where position = 1001 order by seq desc limit 1"))
                    .containsExactly("PASSWORD_CHANGED");
            counter.checks();
        }
    }

    private static Outcome change(Counter counter, Session session, String... words) {
        Slip slip = Slip.of(
                counter.fixture().bank().catalogue().find("9003").orElseThrow(),
                counter.fixture().key(),
                words);
        return counter.send(session, slip);
    }
}
