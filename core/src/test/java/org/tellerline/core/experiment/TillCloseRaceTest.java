package org.tellerline.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

/** A teller's till is closed in one window while cash is taken in in another: nothing ever goes into a closed till. */
final class TillCloseRaceTest {

    static final String COUNT = "CNY 100x1200,50x400,20x300,10x400,5x200,1x400,0.5x200,0.1x300"
            + " JPY 10000x80,5000x40,1000x150,500x20,100x60,50x20,10x40,5x20,1x40"
            + " USD 100x60,50x40,20x50,10x50,5x40,1x100,0.25x40,0.1x30,0.05x20,0.01x30";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void who_closes_a_till_sees_the_posting_it_waited_for(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            Outcomes outcomes = desks.play(deposit(desks), closing(desks));

            assertThat(outcomes.first()).isInstanceOf(Outcome.Posted.class);
            assertThat(refusal(outcomes.second())).isEqualTo("CASH_SHORT");
            mustHold(desks);
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_looks_at_the_cash_before_the_locks_seals_a_till_that_holds_something_else(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.LOOKS_BEFORE_THE_LOCKS)) {
            Outcomes outcomes = desks.play(deposit(desks), closing(desks));

            assertThat(outcomes.second()).isInstanceOf(Outcome.Posted.class);
            assertThat(sealedWithOtherCash(desks)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_posting_that_waited_for_the_close_of_its_till_is_refused(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            Outcomes outcomes = desks.play(closing(desks), deposit(desks));

            assertThat(outcomes.first()).isInstanceOf(Outcome.Posted.class);
            assertThat(refusal(outcomes.second())).isEqualTo(DeskRefusal.NO_TILL.name());
            mustHold(desks);
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_looks_at_the_till_before_the_locks_posts_into_a_closed_one(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.LOOKS_BEFORE_THE_LOCKS)) {
            Outcomes outcomes = desks.play(closing(desks), deposit(desks));

            assertThat(outcomes.second()).isInstanceOf(Outcome.Posted.class);
            assertThat(postedIntoClosedTill(desks)).isEqualTo(1);
        }
    }

    /** Many windows at once and nobody held up: whatever order comes out, it is one of the right ones. */
    @ParameterizedTest
    @EnumSource
    void deposits_and_a_close_that_race_end_in_one_order_or_the_other(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            for (int round = 0; round < 5; round++) {
                desks.together(List.of(deposit(desks), closing(desks), withdrawal(desks)));
                settle(desks);
                mustHold(desks);
            }
            assertThat(desks.deadlocks()).isZero();
        }
    }

    /** Open again for the next round, holding what it held. */
    private static void settle(TwoDesks desks) {
        if (desks.books("select state from position_head where position = 1001").equals(List.of("CLOSED"))) {
            desks.mustPost(desks.keyed("t01", "5101", COUNT));
        }
        long surplus = Long.parseLong(
                desks.books("select cash - 15153000 from till_cash where till = 1001" + " and currency = 'CNY'")
                        .get(0));
        if (surplus > 0) {
            desks.mustPost(desks.keyed("t01", "2102", Residents.WANG.digits(), "100", "100x1"));
        } else if (surplus < 0) {
            desks.mustPost(desks.keyed("t01", "2101", Residents.WANG.digits(), "100", "100x1"));
        }
    }

    private TwoDesks atWork(Dialect dialect, Way way) {
        TwoDesks desks = new TwoDesks(dialect, folder, way);
        desks.mustPost(desks.signed("s01", "s02", "9101"));
        desks.mustPost(desks.keyed("t01", "5101", COUNT));
        return desks;
    }

    private static Business deposit(TwoDesks desks) {
        return desks.keyed("t01", "2101", Residents.WANG.digits(), "100", "100x1");
    }

    private static Business withdrawal(TwoDesks desks) {
        return desks.keyed("t01", "2102", Residents.EMMA.digits(), "100", "100x1");
    }

    private static Business closing(TwoDesks desks) {
        return desks.keyed("t01", "5106", COUNT, "SEAL-1");
    }

    private static String refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal().code().name();
    }

    private static void mustHold(TwoDesks desks) {
        assertThat(postedIntoClosedTill(desks)).isZero();
        Books.mustCheck(desks.fixture().address(), Set.of());
    }

    /** Money events between a close of the till and its next opening; the position numbers its events in their order. */
    private static int postedIntoClosedTill(TwoDesks desks) {
        return desks.books(
                        "select m.id from journal m where m.position = 1001 and m.kind = 'MONEY'"
                                + " and (select max(c.id) from journal c where c.position = 1001 and c.code = '5106' and c.id < m.id)"
                                + " > (select max(o.id) from journal o where o.position = 1001 and o.code = '5101' and o.id < m.id)")
                .size();
    }

    private static boolean sealedWithOtherCash(TwoDesks desks) {
        return desks.books("select j.id from journal j where j.position = 1001 and j.code = '5106'"
                                        + " and j.receipt like '%CNY 151530.00%'")
                                .size()
                        == 1
                && desks.books("select cash from till_cash where till = 1001 and currency = 'CNY'")
                        .equals(List.of("15163000"));
    }
}
