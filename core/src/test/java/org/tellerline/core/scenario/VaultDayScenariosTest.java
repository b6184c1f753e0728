package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Dialect;

/** The vault is opened and closed by a count of two, 5201, and counted as often as they like in between. The vault of branch 1 is 1090. */
final class VaultDayScenariosTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void nothing_leaves_the_vault_before_two_have_counted_it_and_after_they_have_closed_it(Dialect dialect) {
        try (Counter counter = Counter.inTheMorning(dialect, folder)) {
            counter.play("""
                    c01+s01 5201/1/VAULT                    -> refused BRANCH_CLOSED
                    s01+s02 9101                            -> posted
                    t01 5101/%s                             -> posted
                    t01+c01 5102/1000/100x10                -> refused VAULT_CLOSED
                    t01+c01 5103/1000/100x10                -> refused VAULT_CLOSED
                    c01+s01 5201/2/VAULT                    -> refused VAULT_CLOSED
                    c01+s01 5201/3/VAULT                    -> refused VAULT_CLOSED
                    t01 5201/1/0                            -> refused NOT_PERMITTED
                    s01 5201/1/0                            -> refused NOT_PERMITTED
                    c01 5201/4/0                            -> invalid vaultCount
                    c01 5201/1/VAULT                        -> needs CUSTODIAN
                    c01+c01 5201/1/VAULT                    -> needs SIGNER_IS_MAKER
                    c01+t01 5201/1/VAULT                    -> needs SIGNER_NOT_PERMITTED
                    c01+s03 5201/1/VAULT                    -> needs SIGNER_OF_OTHER_BRANCH
                    c01+s01 5201/1/VAULT                    -> posted
                    c01+s01 5201/1/VAULT                    -> refused VAULT_ALREADY_OPEN
                    t01+c01 5102/1000/100x10                -> posted
                    s01+s02 9102                            -> refused TILL_STILL_OPEN VAULT_STILL_OPEN
                    c01+s02 5201/3/VAULT                    -> posted
                    t01+c01 5102/1000/100x10                -> refused VAULT_CLOSED
                    """.formatted(FullTill.COUNT));
            assertThat(counter.books("select what || ' ' || role from signature where journal in"
                            + " (select id from journal where code = '5201')"))
                    .containsExactly("CUSTODY SUPERVISOR", "CUSTODY SUPERVISOR");
            assertThat(counter.books("select state from position_head where position = 1090"))
                    .containsExactly("CLOSED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_vault_is_not_closed_by_a_count_that_differs_and_the_difference_is_booked_first(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            String all = counter.count("c01");
            String less = all.replaceFirst("100x\\d+", "100x1");
            long booked = cash(counter);
            long missing = (pieces(counter) - 1) * 100;
            counter.play("""
                    c01+s01 5201/3/%2$s                     -> refused CASH_SHORT
                    c01+s01 5201/2/%2$s                     -> posted
                    c01+s01 5107/CNY/%1$d/2/a bundle is missing -> posted
                    c01+s01 5201/3/%2$s                     -> posted
                    """.formatted(missing, less));
            assertThat(cash(counter)).isEqualTo(booked - missing * 100);
            assertThat(counter.books("select gl_code || ' ' || coalesce(till, 0) || ' ' || amount from posting"
                            + " where journal in (select id from journal where code = '5107') order by leg"))
                    .containsExactly("1221.01 0 " + missing * 100, "1001.01 1090 -" + missing * 100);
            assertThat(pieces(counter)).isEqualTo(1);
        }
    }

    /** What was missing turns up again: back into the open vault, by two supervisors. */
    @ParameterizedTest
    @EnumSource
    void what_the_vault_was_short_of_is_cleared_in_cash_while_it_is_open(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    c01+s01 5107/CNY/100/2/one note short    -> posted
                    c01+s02 5107/CNY/50/1/one note too many  -> posted
                    s02+s01 5108/@1/1//found                 -> posted
                    c01+s01 7201/@2/counted twice            -> posted
                    c01+s01 5201/2/VAULT                     -> posted
                    c01+s01 5107/CNY/100/1/one too many      -> posted
                    c01+s01 5201/1/VAULT                     -> refused VAULT_ALREADY_OPEN
                    """);
            counter.meanwhile("update position_head set state = 'CLOSED' where position = 1090");
            counter.play("s02+s01 5108/0001-53-000005/1//too late -> refused ITEM_TILL_CLOSED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_count_in_between_tells_what_differs_and_takes_over_what_agrees(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            String other = counter.count("c01").replaceFirst("50x(\\d+)", "50x1");
            Outcome.Reviewed reviewed = (Outcome.Reviewed) counter.review(counter.session("c01"), "5201/2/" + other);
            assertThat(reviewed.review().warnings())
                    .extracting(Message::key)
                    .containsExactly("warning.count.short", "warning.count.faces");
            counter.play("""
                    c01+s01 5201/2/%s        -> posted
                    c01+s01 5201/2/"EUR 5x1" -> invalid counted
                    """.formatted(other));
        }
    }

    /** Over night the vault keeps no more than its limit, to the cent, unless a supervisor answers for it. */
    @ParameterizedTest
    @EnumSource
    void a_vault_that_keeps_too_much_over_night_is_closed_under_a_supervisors_signature(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            limit(counter, 0);
            counter.play("c01 5201/3/VAULT -> needs CUSTODIAN");
            limit(counter, -1);
            counter.play("""
                    c01 5201/2/VAULT     -> needs CUSTODIAN
                    c01 5201/3/VAULT     -> needs SUPERVISOR
                    c01+s01 5201/3/VAULT -> posted
                    """);
            assertThat(counter.books("select what from signature")).containsExactly("APPROVED");
        }
    }

    private static void limit(Counter counter, int more) {
        counter.meanwhile("update till_cash set cash_limit = cash + " + more + " where till = 1090");
    }

    private static long cash(Counter counter) {
        return Long.parseLong(counter.books("select cash from till_cash where till = 1090 and currency = 'CNY'")
                .get(0));
    }

    private static long pieces(Counter counter) {
        List<String> found = counter.books("select count from till_pieces"
                + " where till = 1090 and currency = 'CNY' and face = 10000 and condition = 'FIT'");
        return Long.parseLong(found.get(0));
    }
}
