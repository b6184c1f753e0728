package org.tellerline.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Dialect;

/** Many want what is left of a day's limit at the same time. */
final class LimitRaceTest {

    private static final int RACERS = 20;

    @TempDir
    Path folder;

    /** The customer may pay in 2,000,000.00 a day; 100,000.00 of it is left. */
    @ParameterizedTest
    @EnumSource
    void tellers_of_two_branches_who_serve_one_customer_stay_within_the_customers_limit(Dialect dialect) {
        try (BankFixture fixture = BankFixture.open(dialect, folder)) {
            Session rich = fixture.signOn("t03");
            for (String amount : List.of("500000", "500000", "500000", "400000")) {
                assertThat(fixture.submit(rich, "2101", Residents.WANG.digits(), amount))
                        .isInstanceOf(Outcome.Posted.class);
            }
            List<Session> sessions = List.of(
                    rich, fixture.signOn("t01"), fixture.signOn("t02"), fixture.signOn("t05"), fixture.signOn("t06"));
            List<Outcome> outcomes = race(fixture, sessions, "2101", Residents.WANG.digits(), "50000");
            assertThat(posted(outcomes)).isEqualTo(2);
            assertThat(fixture.account(Residents.WANG).balance().plain()).isEqualTo("2010000.00");
            Books.mustCheck(fixture.address(), Set.of());
        }
    }

    /** The teller may transfer 50,000.00 a day; 5,000.00 of it is left, and the same window is opened many times. */
    @ParameterizedTest
    @EnumSource
    void one_teller_with_many_windows_stays_within_the_tellers_limit(Dialect dialect) {
        try (BankFixture fixture = BankFixture.open(dialect, folder)) {
            Session session = fixture.signOn("t04");
            for (int i = 0; i < 9; i++) {
                assertThat(fixture.submit(session, "4101", Residents.COMPANY.digits(), Residents.WANG.digits(), "5000"))
                        .isInstanceOf(Outcome.Posted.class);
            }
            List<Outcome> outcomes = race(
                    fixture, List.of(session), "4101", Residents.COMPANY.digits(), Residents.WANG.digits(), "5000");
            assertThat(posted(outcomes)).isEqualTo(1);
            Books.mustCheck(fixture.address(), Set.of());
        }
    }

    /** Sends the same words from all sessions in turn; each racer looks first, as a teller does, and everybody is told yes. */
    private static List<Outcome> race(BankFixture fixture, List<Session> sessions, String code, String... words) {
        List<Callable<Outcome>> race = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            Session session = sessions.get(i % sessions.size());
            Slip slip = fixture.slip(code, words);
            assertThat(fixture.bank().desk().review(session, slip))
                    .as("who looks before the race sees room, and would pay without looking again")
                    .isInstanceOf(Outcome.Reviewed.class);
            race.add(() -> fixture.bank().desk().submit(session, slip));
        }
        List<Outcome> outcomes = Crowd.together(RACERS, race);
        assertThat(outcomes.stream().filter(outcome -> !(outcome instanceof Outcome.Posted)))
                .allMatch(outcome -> outcome instanceof Outcome.Refused refused
                        && refused.refusal().code().name().equals("BEYOND_LIMIT"));
        return outcomes;
    }

    private static long posted(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome.Posted.class::isInstance).count();
    }
}
