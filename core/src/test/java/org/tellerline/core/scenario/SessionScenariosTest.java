package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.DeskRefusal;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.RefusalCode;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Dialect;

/** Who sits at the counter: taking over, leaving, being sent away in the middle of the day. 9001 and 9002. */
final class SessionScenariosTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_session_that_was_taken_over_posts_nothing_and_sees_nothing(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Session first = counter.session("t01");
            counter.play("t01 2101/WANG/500 -> posted WANG 10500.00");
            counter.signsOnAgain("t01");

            for (String command :
                    new String[] {"2101/WANG/500", "4101/WANG/EMMA/1", "8103/WANG", "8101/WANG", "9001"}) {
                assertThat(refused(counter.send(first, command))).as(command).isEqualTo(DeskRefusal.SESSION_LOST);
            }
            counter.play("t01 2101/WANG/500 -> posted WANG 11000.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_disabled_in_the_middle_of_the_day_posts_nothing_and_sees_nothing(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 8103/WANG       -> shown
                    t01 2101/WANG/500   -> posted WANG 10500.00
                    """);
            counter.meanwhile("update staff set state = 'DISABLED' where sign_on_name = 't01'");
            counter.play("""
                    t01 2101/WANG/500   -> refused SESSION_LOST
                    t01 8103/WANG       -> refused SESSION_LOST
                    t01 8101/WANG       -> refused SESSION_LOST
                    t02 2101/WANG/500   -> posted WANG 11000.00
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_gets_another_role_may_no_longer_do_what_the_old_one_could(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("t01 8103/WANG -> shown");
            counter.meanwhile("update staff set role = 'TRAINER' where sign_on_name = 't01'");
            counter.play("""
                    t01 2101/WANG/500   -> refused NOT_PERMITTED
                    t01 8103/WANG       -> refused NOT_PERMITTED
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource
    void after_signing_off_nothing_is_posted_until_the_next_sign_on(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Session left = counter.session("t01");
            assertThat(counter.send(left, "9001")).isEqualTo(new Outcome.SignedOff());

            assertThat(refused(counter.send(left, "2101/WANG/500"))).isEqualTo(DeskRefusal.SESSION_LOST);
            assertThat(counter.send(left, "9001")).as("gone already").isEqualTo(new Outcome.SignedOff());
            assertThat(counter.books("select kind from audit where position = 1001 and journal is null order by seq"))
                    .endsWith("SIGN_ON", "SIGN_OFF");
            counter.signsOnAgain("t01");
            counter.play("t01 2101/WANG/500 -> posted WANG 10500.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void locking_the_screen_is_told_to_the_trail_and_moves_nothing(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            assertThat(counter.key("t01", "9002")).isEqualTo(new Outcome.Locked());
            assertThat(counter.key("s01", "9002")).isEqualTo(new Outcome.Locked());

            assertThat(counter.books("select kind from audit where position = 1001 and journal is null order by seq"))
                    .endsWith("SIGN_ON", "LOCK");
            counter.play("t01 2101/WANG/500 -> posted WANG 10500.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_code_nobody_knows_is_refused_by_its_number(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Slip slip = new Slip("9999", counter.fixture().key(), Map.of(), Optional.empty());
            Outcome outcome = counter.fixture().bank().desk().submit(counter.session("t01"), slip);
            assertThat(refused(outcome)).isEqualTo(DeskRefusal.UNKNOWN_CODE);
        }
    }

    /** The key of one teller's form with another teller's money in it: the cash lies in the first one's till. */
    @ParameterizedTest
    @EnumSource
    void the_key_of_another_teller_posts_nothing_and_shows_whose_it_is(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Slip slip = counter.slip("2101/WANG/500");
            Outcome.Posted first = (Outcome.Posted) counter.send(counter.session("t01"), slip);

            assertThat(counter.send(counter.session("t02"), slip)).isEqualTo(new Outcome.KeyTaken(first.receipt()));
            assertThat(counter.send(counter.session("t01"), slip))
                    .isEqualTo(new Outcome.Posted(first.receipt(), Optional.empty(), true));
            assertThat(counter.fixture().account(Residents.WANG).balance().plain())
                    .isEqualTo("10500.00");
        }
    }

    private static RefusalCode refused(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal().code();
    }
}
