package org.tellerline.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Crowd;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Dialect;

/** Many want what is left of a day's limit at the same time. */
final class LimitRaceTest {

    private static final int RACERS = 20;

    @TempDir
    Path folder;

    /**
     * The customer may pay in 2,000,000.00 a day; 50,000.00 of it is left. Every teller pays into another account of the customer, so
     * that it is the day's total alone that they meet at.
     */
    @ParameterizedTest
    @EnumSource
    void tellers_of_two_branches_who_serve_one_customer_stay_within_the_customers_limit(Dialect dialect) {
        try (BankFixture fixture = BankFixture.open(dialect, folder)) {
            Session rich = fixture.signOn("t03");
            for (String amount : List.of("500000", "500000", "500000", "450000")) {
                assertThat(fixture.submit(rich, "1201", Long.toString(Residents.WANG_WEI), "101", "CNY", "", amount))
                        .isInstanceOf(Outcome.Posted.class);
            }
            List<Session> sessions =
                    Stream.of("t01", "t02", "t05", "t06").map(fixture::signOn).toList();
            List<List<String>> deposits = LongStream.range(10, 14)
                    .mapToObj(serial -> AccountNumber.of(1, "101", serial))
                    .map(account -> List.of("2101", account.digits(), "50000"))
                    .toList();
            assertThat(posted(race(fixture, sessions, deposits))).isEqualTo(1);
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
                    fixture,
                    List.of(session),
                    List.of(List.of("4101", Residents.COMPANY.digits(), Residents.WANG.digits(), "5000")));
            assertThat(posted(outcomes)).isEqualTo(1);
            Books.mustCheck(fixture.address(), Set.of());
        }
    }

    /** Sends the commands from all sessions in turn; each racer looks first, as a teller does, and everybody is told yes. */
    private static List<Outcome> race(BankFixture fixture, List<Session> sessions, List<List<String>> commands) {
        List<Callable<Outcome>> race = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            Session session = sessions.get(i % sessions.size());
            List<String> words = commands.get(i % commands.size());
            Slip slip =
                    fixture.slip(words.get(0), words.subList(1, words.size()).toArray(String[]::new));
            assertThat(fixture.bank().desk().review(session, slip))
                    .as("who looks before the race sees room, and would pay without looking again")
                    .isInstanceOf(Outcome.Reviewed.class);
            race.add(() -> fixture.bank().desk().submit(session, slip));
        }
        List<Outcome> outcomes = Crowd.together(RACERS, race);
        assertThat(outcomes.stream().filter(outcome -> !(outcome instanceof Outcome.Posted)))
                .allMatch(Outcome.NeedsApproval.class::isInstance);
        return outcomes;
    }

    private static long posted(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome.Posted.class::isInstance).count();
    }
}
