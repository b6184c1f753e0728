package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.schema.db.Dialect;

/** A branch's day is opened and closed by two, 9101 and 9102, and closed only once nothing is open in it. */
final class BranchDayScenariosTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void two_supervisors_open_the_day_of_their_own_branch(Dialect dialect) {
        try (Counter counter = Counter.inTheMorning(dialect, folder)) {
            counter.play("""
                    t01 4101/WANG/EMMA/1       -> refused BRANCH_CLOSED
                    t01 9101                   -> refused NOT_PERMITTED
                    s01 9101                   -> needs SUPERVISOR
                    s01+s01 9101               -> needs SIGNER_IS_MAKER
                    s01+t01 9101               -> needs SIGNER_NOT_PERMITTED
                    s01+s03 9101               -> needs SIGNER_OF_OTHER_BRANCH
                    s01+s02 9101               -> posted
                    s01+s02 9101               -> refused DAY_ALREADY_OPEN
                    t01 4101/WANG/EMMA/1       -> posted WANG 9999.00
                    t05 4101/RIVERSIDE/WANG/1  -> refused BRANCH_CLOSED
                    s04+s03 9101               -> posted
                    t05 4101/RIVERSIDE/WANG/1  -> posted RIVERSIDE 4999.00
                    """);
            assertThat(counter.books("select count(*) from signature where what = 'APPROVED'"))
                    .containsExactly("2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_day_that_was_never_closed_stands_against_the_next(Dialect dialect) {
        try (Counter counter = Counter.inTheMorning(dialect, folder)) {
            counter.meanwhile("insert into branch_day values (1, '2026-11-20', 'OPEN')");
            counter.meanwhile("insert into branch_day values (1, '2026-11-23', 'OPEN')");
            counter.meanwhile("insert into branch_day values (2, '2026-11-23', 'CLOSED')");
            assertThat(reasons(counter, "s01", "9101"))
                    .containsExactly("refusal.DAY_BEFORE_OPEN[2026-11-20]", "refusal.DAY_BEFORE_OPEN[2026-11-23]");
            assertThat(counter.key("s03+s04", "9101")).isInstanceOf(Outcome.Posted.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void while_the_bank_closes_no_branch_opens_or_closes(Dialect dialect) {
        try (Counter counter = Counter.inTheMorning(dialect, folder)) {
            counter.play("s03+s04 9101 -> posted");
            counter.meanwhile("update bank set state = 'CLOSING'");
            counter.play("""
                    s01+s02 9101               -> refused BANK_CLOSED
                    s03+s04 9102               -> refused BANK_CLOSED
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_branch_with_open_tills_is_not_closed_and_all_of_them_are_named(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.meanwhile("update position_head set state = 'CLOSED' where position = 1002");
            assertThat(reasons(counter, "s01", "9102"))
                    .containsExactly(
                            "refusal.TILL_STILL_OPEN[01, t01]",
                            "refusal.TILL_STILL_OPEN[03, t03]",
                            "refusal.TILL_STILL_OPEN[04, t04]",
                            "refusal.VAULT_STILL_OPEN[]");
            counter.meanwhile("update position_head set state = 'CLOSED' where position in (1003, 1004)");
            counter.play("""
                    s01+s02 9102               -> refused TILL_STILL_OPEN VAULT_STILL_OPEN
                    t01 5106/%s/A1             -> posted
                    s01+s02 9102               -> refused VAULT_STILL_OPEN
                    c01+s01 5201/3/VAULT       -> posted
                    t01 9102                   -> refused NOT_PERMITTED
                    s01 9102                   -> needs SUPERVISOR
                    s01+s02 9102               -> posted
                    s01+s02 9102               -> refused BRANCH_CLOSED
                    t01 4101/WANG/EMMA/1       -> refused BRANCH_CLOSED
                    """.formatted(FullTill.COUNT));
        }
    }

    /** Closed too early: the same date is opened again, and closed once more. */
    @ParameterizedTest
    @EnumSource
    void a_day_closed_too_early_is_opened_again(Dialect dialect) {
        try (Counter counter = Counter.inTheMorning(dialect, folder)) {
            counter.play("""
                    s01+s02 9101               -> posted
                    s02+s01 9102               -> posted
                    t01 5101/%1$s              -> refused BRANCH_CLOSED
                    s02+s01 9101               -> posted
                    t01 5101/%1$s              -> posted
                    s01+s02 9102               -> refused TILL_STILL_OPEN
                    t01 5106/%1$s/A1           -> posted
                    s01+s02 9102               -> posted
                    """.formatted(FullTill.COUNT));
            assertThat(counter.books("select state from branch_day where branch = 1"))
                    .containsExactly("CLOSED");
        }
    }

    private static List<String> reasons(Counter counter, String who, String command) {
        Refusal refusal = ((Outcome.Refused) counter.key(who, command)).refusal();
        return refusal.reasons().stream()
                .map(Refusal::message)
                .map(BranchDayScenariosTest::text)
                .toList();
    }

    private static String text(Message message) {
        return message.key() + message.args();
    }
}
