package org.tellerline.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.experiment.ComingLedger.Way;
import org.tellerline.core.experiment.TwoDesks.Business;
import org.tellerline.core.experiment.TwoDesks.Outcomes;
import org.tellerline.schema.db.Dialect;

/**
 * Two want the same cash of the vault, or the same shipment. Who receives it and who calls it back stand in different branches and share
 * nothing but the shipment's own row. Whoever decides on what was true before the locks is caught by the guards of the tables.
 */
final class ShipmentRaceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void of_two_who_receive_one_shipment_one_is_told_that_it_came_too_late(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            String sent = desks.mustPost(sending(desks));
            Outcomes outcomes = desks.play(receiving(desks, "c02", sent), receiving(desks, "s04", sent));
            assertThat(outcomes.first()).isInstanceOf(Outcome.Posted.class);
            assertThat(refusal(outcomes.second())).isEqualTo("SHIPMENT_RECEIVED");
            mustHold(desks, "RECEIVED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_looks_at_the_shipment_before_the_locks_does_not_receive_it_twice_either(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.LOOKS_BEFORE_THE_LOCKS)) {
            String sent = desks.mustPost(sending(desks));
            Business first = receiving(desks, "c02", sent);
            Business second = receiving(desks, "s04", sent);
            assertThatThrownBy(() -> desks.play(first, second)).hasStackTraceContaining("a shipment ends once");
            mustHold(desks, "RECEIVED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void cash_is_received_in_one_branch_or_called_back_in_the_other(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            String first = desks.mustPost(sending(desks));
            Outcomes outcomes = desks.play(receiving(desks, "c02", first), callingBack(desks, first));
            assertThat(outcomes.first()).isInstanceOf(Outcome.Posted.class);
            assertThat(refusal(outcomes.second())).isEqualTo("CASH_HAS_ARRIVED");
            mustHold(desks, "RECEIVED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void cash_is_called_back_in_one_branch_or_received_in_the_other(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            String sent = desks.mustPost(sending(desks));
            Outcomes outcomes = desks.play(callingBack(desks, sent), receiving(desks, "c02", sent));
            assertThat(outcomes.first()).isInstanceOf(Outcome.Posted.class);
            assertThat(refusal(outcomes.second())).isEqualTo("SHIPMENT_CALLED_BACK");
            mustHold(desks, "CANCELLED");
        }
    }

    /** There are 35,200 notes of a hundred: enough for the shipment or for the till, and not for both. */
    @ParameterizedTest
    @EnumSource
    void the_vaults_last_notes_are_sent_or_fetched_and_not_both(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.AS_IT_SHOULD_BE)) {
            Outcomes outcomes = desks.play(sendingMost(desks), fetching(desks));
            assertThat(outcomes.first()).isInstanceOf(Outcome.Posted.class);
            assertThat(refusal(outcomes.second())).isEqualTo("VAULT_PIECES_MISSING");
            mustHold(desks, "IN_TRANSIT");
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_looks_into_the_vault_before_the_locks_gets_no_notes_that_are_gone(Dialect dialect) {
        try (TwoDesks desks = atWork(dialect, Way.LOOKS_BEFORE_THE_LOCKS)) {
            Business first = sendingMost(desks);
            Business second = fetching(desks);
            assertThatThrownBy(() -> desks.play(first, second)).hasStackTraceContaining("constraint");
            mustHold(desks, "IN_TRANSIT");
        }
    }

    /** Both branches are open, and the second one has two custodians. */
    private TwoDesks atWork(Dialect dialect, Way way) {
        TwoDesks desks = new TwoDesks(dialect, folder, way);
        desks.meanwhile("update branch_day set state = 'OPEN'");
        desks.meanwhile("update position_head set state = 'OPEN'");
        desks.meanwhile("update staff set role = 'CUSTODIAN' where sign_on_name = 's04'");
        return desks;
    }

    private static Business sending(TwoDesks desks) {
        return desks.signed("c01", "s01", "5202", "2", "100000", "100x1000", "van 7");
    }

    private static Business sendingMost(TwoDesks desks) {
        return desks.signed("c01", "s01", "5202", "2", "3000000", "100x30000", "van 7");
    }

    private static Business receiving(TwoDesks desks, String who, String sent) {
        return desks.signed(who, "s03", "5203", sent, "100x1000");
    }

    private static Business callingBack(TwoDesks desks, String sent) {
        return desks.signed("c01", "s01", "7201", sent, "not yet");
    }

    private static Business fetching(TwoDesks desks) {
        return desks.signed("t01", "s02", "5102", "1000000", "100x10000");
    }

    private static String refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal().code().name();
    }

    private static void mustHold(TwoDesks desks, String state) {
        assertThat(desks.books("select state from shipment")).containsExactly(state);
        assertThat(desks.deadlocks()).isZero();
        Books.mustCheck(desks.fixture().address(), Set.of());
    }
}
