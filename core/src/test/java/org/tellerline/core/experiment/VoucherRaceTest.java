package org.tellerline.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.experiment.ComingLedger.Way;
import org.tellerline.core.experiment.TwoDesks.Business;
import org.tellerline.core.experiment.TwoDesks.Outcomes;
import org.tellerline.core.fixture.Residents;
import org.tellerline.schema.db.Dialect;

/** Two hands reach for one voucher: one gets it. Who decides on what was there before the locks is stopped by the guards of the books. */
final class VoucherRaceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_number_is_issued_once_although_two_windows_issue_it(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            Outcomes outcomes = desks.play(opening(desks), opening(desks));

            assertThat(outcomes.first()).isInstanceOf(Outcome.Posted.class);
            assertThat(refusal(outcomes.second())).isEqualTo("VOUCHER_USED");
            mustHold(desks);
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_looks_at_the_box_before_the_locks_issues_a_number_twice_and_is_stopped(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.LOOKS_BEFORE_THE_LOCKS)) {
            Business first = opening(desks);
            Business second = opening(desks);
            assertThatThrownBy(() -> desks.play(first, second)).isInstanceOf(AssertionError.class);
            mustHold(desks);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_number_that_was_voided_meanwhile_is_not_issued(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            Outcomes outcomes = desks.play(voiding(desks), opening(desks));

            assertThat(outcomes.first()).isInstanceOf(Outcome.Posted.class);
            assertThat(refusal(outcomes.second())).isEqualTo("VOUCHER_VOID");
            mustHold(desks);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_number_that_was_issued_meanwhile_is_not_voided_as_a_blank_one(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            Business voiding = voiding(desks);
            Outcomes outcomes = desks.play(opening(desks), voiding);

            assertThat(outcomes.first()).isInstanceOf(Outcome.Posted.class);
            assertThat(refusal(outcomes.second())).isEqualTo("VOUCHER_USED");
            mustHold(desks);
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_looks_before_the_locks_voids_what_was_issued_and_is_stopped(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.LOOKS_BEFORE_THE_LOCKS)) {
            Business voiding = voiding(desks);
            Business opening = opening(desks);
            assertThatThrownBy(() -> desks.play(opening, voiding)).isInstanceOf(AssertionError.class);
            mustHold(desks);
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_two_overlapping_ranges_for_two_tellers_one_goes_out(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            Business first = desks.signed("c01", "t01", "5302", "t01", "2", "10000001", "10000050");
            Business second = desks.signed("c01", "t02", "5302", "t02", "2", "10000050", "10000060");
            Outcomes outcomes = desks.play(first, second);

            assertThat(outcomes.first()).isInstanceOf(Outcome.Posted.class);
            assertThat(refusal(outcomes.second())).isEqualTo("VOUCHER_ELSEWHERE");
            mustHold(desks);
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_looks_into_the_vault_before_the_locks_hands_a_number_out_twice_and_is_stopped(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.LOOKS_BEFORE_THE_LOCKS)) {
            Business first = desks.signed("c01", "t01", "5302", "t01", "2", "10000001", "10000050");
            Business second = desks.signed("c01", "t02", "5302", "t02", "2", "10000050", "10000060");
            assertThatThrownBy(() -> desks.play(first, second)).isInstanceOf(AssertionError.class);
            mustHold(desks);
        }
    }

    /** The vaults have no row in common: only the kind itself can be waited for. */
    @ParameterizedTest
    @EnumSource
    void one_number_comes_in_at_one_branch_although_two_receive_it(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            desks.mustPost(desks.signed("s03", "s04", "9101"));
            Business first = desks.signed("c01", "s01", "5301", "1", "90000001", "90000100");
            Business second = desks.signed("c02", "s03", "5301", "1", "90000100", "90000200");
            Outcomes outcomes = desks.play(first, second);

            assertThat(outcomes.first()).isInstanceOf(Outcome.Posted.class);
            assertThat(refusal(outcomes.second())).isEqualTo("VOUCHERS_KNOWN");
            mustHold(desks);
        }
    }

    /** Whatever order comes out of many windows at once, each number went one way. */
    @ParameterizedTest
    @EnumSource
    void openings_voids_and_returns_that_race_end_in_one_order_or_the_other(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            for (int round = 0; round < 5; round++) {
                long next = Long.parseLong(desks.books("select min(first_no) from voucher_range where holder = 1001"
                                + " and kind = 'PASSBOOK' and state = 'HELD'")
                        .get(0));
                String number = Long.toString(next);
                desks.together(List.of(
                        desks.keyed("t01", "1201", customer(), "101", "CNY", number),
                        desks.keyed("t01", "1201", customer(), "101", "CNY", number),
                        desks.signed("t01", "s01", "5304", "1", number, "torn"),
                        desks.signed("t01", "c01", "5303", "1", number, number)));
                mustHold(desks);
            }
            assertThat(desks.deadlocks()).isZero();
        }
    }

    private TwoDesks atWork(Dialect dialect, Way way) {
        TwoDesks desks = new TwoDesks(dialect, folder, way);
        desks.mustPost(desks.signed("s01", "s02", "9101"));
        desks.mustPost(desks.keyed("t01", "5101", TillCloseRaceTest.COUNT));
        return desks;
    }

    private static Business opening(TwoDesks desks) {
        return desks.keyed("t01", "1201", customer(), "101", "CNY", "10000001");
    }

    private static Business voiding(TwoDesks desks) {
        return desks.signed("t01", "s01", "5304", "1", "10000001", "torn");
    }

    private static String customer() {
        return Long.toString(Residents.WANG_WEI);
    }

    private static String refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal().code().name();
    }

    private static void mustHold(TwoDesks desks) {
        Books.mustCheck(desks.fixture().address(), Set.of());
        assertThat(desks.books("select count(*) from memo_move where reason = 'USED' group by kind, prefix, first_no"
                        + " having count(*) > 1"))
                .isEmpty();
    }
}
