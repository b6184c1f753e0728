package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.schema.db.Dialect;

/** What the day allows: bank, branch and till open or closed, and how receipts count through the year. */
final class DayScenariosTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_closed_branch_does_no_business_but_answers_questions(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.meanwhile("update branch_day set state = 'CLOSED' where branch = 1");
            counter.play("""
                    t01 2101/WANG/500                      -> refused BRANCH_CLOSED
                    t01 4101/WANG/EMMA/1                   -> refused BRANCH_CLOSED
                    t01 1201/100000001/101/CNY             -> refused BRANCH_CLOSED
                    t01 8103/WANG                          -> shown
                    """);
        }
    }

    /** The books of a branch close with the bank; only the branch where the teller sits must be open. */
    @ParameterizedTest
    @EnumSource
    void a_customer_of_a_closed_branch_is_served_by_an_open_one(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.meanwhile("update branch_day set state = 'CLOSED' where branch = 2");
            counter.play("""
                    t05 2101/WANG/500                      -> refused BRANCH_CLOSED
                    t01 2101/RIVERSIDE/500                 -> posted RIVERSIDE 5500.00
                    t01 2102/RIVERSIDE/200                 -> posted RIVERSIDE 5300.00
                    t01 4101/RIVERSIDE/WANG/300            -> posted WANG 10300.00
                    """);
            assertThat(counter.books("select branch || ' ' || gl_code || ' ' || amount from posting"
                            + " where journal in (select id from journal where code = '4101') order by branch, amount"))
                    .containsExactly("1 2011.01 -30000", "1 3003 30000", "2 3003 -30000", "2 2011.01 30000");
        }
    }

    @ParameterizedTest
    @EnumSource
    void while_the_bank_closes_its_day_nobody_posts(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.meanwhile("update bank set state = 'CLOSING'");
            counter.play("""
                    t01 2101/WANG/500                      -> refused BANK_CLOSED
                    t01 8103/WANG                          -> shown
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_closed_till_moves_no_cash(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.meanwhile("update position_head set state = 'CLOSED' where position = 1001");
            counter.play("""
                    t01 2101/WANG/500                      -> refused NO_TILL
                    t01 2102/WANG/500                      -> refused NO_TILL
                    t01 1201/100000001/101/CNY//500        -> refused NO_TILL
                    t01 4101/WANG/EMMA/100                 -> posted WANG 9900.00
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource
    void receipts_count_without_gaps_for_each_position_and_begin_anew_each_year(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            long before = receipt(counter, "t01", "2101/WANG/1");
            counter.play("""
                    t01 2102/WANG/99999                    -> refused INSUFFICIENT_FUNDS
                    t01 2101/WANG/x                        -> invalid amount
                    t02 2101/WANG/1                        -> posted WANG 10002.00
                    """);
            assertThat(receipt(counter, "t01", "4101/WANG/EMMA/1")).isEqualTo(before + 1);

            counter.meanwhile("insert into branch_day values (1, '2027-01-04', 'OPEN')");
            counter.meanwhile("update bank set business_date = '2027-01-04'");
            assertThat(receipt(counter, "t01", "2101/WANG/1")).isEqualTo(1);
            assertThat(receipt(counter, "t01", "2101/WANG/1")).isEqualTo(2);
        }
    }

    private static long receipt(Counter counter, String who, String command) {
        String number = ((Outcome.Posted) counter.key(who, command)).receipt().text("receipt.no");
        return Long.parseLong(number.substring(number.lastIndexOf('-') + 1));
    }
}
