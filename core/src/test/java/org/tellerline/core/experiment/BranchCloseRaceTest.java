package org.tellerline.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.DeskRefusal;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.experiment.ComingLedger.Way;
import org.tellerline.core.experiment.TwoDesks.Business;
import org.tellerline.core.experiment.TwoDesks.Outcomes;
import org.tellerline.core.fixture.Residents;
import org.tellerline.schema.db.Dialect;

/** A branch's day is closed while its tellers post: nothing is posted on a closed day, and no till is open on it. */
final class BranchCloseRaceTest {

    private static final int ROUNDS = 5;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_posting_that_waited_for_the_close_of_its_branch_is_refused(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            Outcomes outcomes = desks.play(closing(desks), transfer(desks));

            assertThat(outcomes.first()).isInstanceOf(Outcome.Posted.class);
            assertThat(refusal(outcomes.second())).isEqualTo(DeskRefusal.BRANCH_CLOSED.name());
            mustHold(desks);
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_looks_at_the_day_before_the_locks_posts_on_a_closed_one(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.LOOKS_BEFORE_THE_LOCKS)) {
            Outcomes outcomes = desks.play(closing(desks), transfer(desks));

            assertThat(outcomes.first()).isInstanceOf(Outcome.Posted.class);
            assertThat(outcomes.second()).isInstanceOf(Outcome.Posted.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_close_of_a_branch_waits_for_the_posting_under_way(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            assertThat(desks.overtakes(transfer(desks), closing(desks))).isFalse();
            assertThat(day(desks)).containsExactly("CLOSED");
            mustHold(desks);
        }
    }

    /** SQLite has one writer, so there nobody overtakes. */
    @Test
    void who_only_shares_the_day_while_closing_it_overtakes_a_posting_under_way() {
        try (TwoDesks desks = atWork(Dialect.POSTGRESQL, Way.ONLY_SHARES_THE_DAY)) {
            assertThat(desks.overtakes(transfer(desks), closing(desks))).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_closes_a_branch_sees_the_till_that_opened_meanwhile(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            Business closing = closing(desks);
            Outcomes outcomes = desks.play(opening(desks), closing);

            assertThat(outcomes.first()).isInstanceOf(Outcome.Posted.class);
            assertThat(refusal(outcomes.second())).isEqualTo("TILL_STILL_OPEN");
            mustHold(desks);
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_looks_at_the_tills_before_the_locks_closes_a_branch_with_an_open_till(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.LOOKS_BEFORE_THE_LOCKS)) {
            Business closing = closing(desks);
            Outcomes outcomes = desks.play(opening(desks), closing);

            assertThat(outcomes.second()).isInstanceOf(Outcome.Posted.class);
            assertThat(openTillsOfClosedBranches(desks)).isEqualTo(1);
        }
    }

    /** Who takes the day alone takes it from the start; DayLockTest shows the deadlock of those who share it first. */
    @ParameterizedTest
    @EnumSource
    void two_who_open_or_close_the_day_at_once_take_turns_and_one_of_them_does_it(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String code : List.of("9102", "9101")) {
                    List<Business> business = List.of(
                            desks.signed("s01", "s02", code),
                            desks.signed("s02", "s01", code),
                            transfer(desks),
                            transfer(desks));
                    List<Outcome> outcomes = desks.together(business).subList(0, 2);
                    assertThat(outcomes.stream().filter(Outcome.Posted.class::isInstance))
                            .hasSize(1);
                    assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance))
                            .hasSize(1);
                    mustHold(desks);
                }
            }
            assertThat(desks.deadlocks()).isZero();
        }
    }

    private TwoDesks atWork(Dialect dialect, Way way) {
        TwoDesks desks = new TwoDesks(dialect, folder, way);
        desks.mustPost(desks.signed("s01", "s02", "9101"));
        return desks;
    }

    private static Business closing(TwoDesks desks) {
        return desks.signed("s01", "s02", "9102");
    }

    private static Business transfer(TwoDesks desks) {
        return desks.keyed("t01", "4101", Residents.WANG.digits(), Residents.EMMA.digits(), "1");
    }

    private static Business opening(TwoDesks desks) {
        return desks.keyed("t01", "5101", TillCloseRaceTest.COUNT);
    }

    private static String refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal().code().name();
    }

    private static void mustHold(TwoDesks desks) {
        assertThat(openTillsOfClosedBranches(desks)).isZero();
        Books.mustCheck(desks.fixture().address(), Set.of());
    }

    private static int openTillsOfClosedBranches(TwoDesks desks) {
        return desks.books("select h.position from position_head h join branch_day d on d.branch = h.branch"
                        + " where h.kind = 'TILL' and h.state = 'OPEN' and d.state = 'CLOSED'")
                .size();
    }

    private static List<String> day(TwoDesks desks) {
        return desks.books("select state from branch_day where branch = 1");
    }
}
