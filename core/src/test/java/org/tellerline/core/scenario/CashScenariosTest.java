package org.tellerline.core.scenario;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.schema.db.Dialect;

/** Cash over the counter: 2101 and 2102. */
final class CashScenariosTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_deposit_is_on_the_account_at_once(Dialect dialect) {
        play(dialect, """
                t01 2101/WANG/500                      -> posted WANG 10500.00
                t01 2101/WANG/0.01                     -> posted WANG 10500.01
                t01 2101/WANG/1,000.5                  -> posted WANG 11500.51
                t01 2101/13/100                        -> posted WANG 11600.51
                t01 2101/WANG/250/100x2,50x1           -> posted WANG 11850.51
                t01 2101/WANG/20//王小明/房租          -> posted WANG 11870.51
                t01 2101/EMMAUSD/30                    -> posted EMMAUSD 1030.00
                t01 2101/YEN/500                       -> posted YEN 50500
                """);
    }

    @ParameterizedTest
    @EnumSource
    void a_customer_of_another_branch_is_served(Dialect dialect) {
        play(dialect, """
                t01 2101/RIVERSIDE/500                 -> posted RIVERSIDE 5500.00
                t01 2102/RIVERSIDE/200                 -> posted RIVERSIDE 5300.00
                """);
    }

    @ParameterizedTest
    @EnumSource
    void a_withdrawal_takes_no_more_than_is_there(Dialect dialect) {
        play(dialect, """
                t01 2102/WANG/10000.01                 -> refused INSUFFICIENT_FUNDS
                t01 2102/WANG/9999                     -> posted WANG 1.00
                t01 2102/WANG/1.00                     -> posted WANG 0.00
                t01 2102/WANG/0.01                     -> refused INSUFFICIENT_FUNDS
                t01 2102/EMPTY/1                       -> refused INSUFFICIENT_FUNDS
                """);
    }

    @ParameterizedTest
    @EnumSource
    void accounts_that_sleep_or_are_closed_do_no_business(Dialect dialect) {
        play(dialect, """
                t01 2101/DORMANT/5                     -> refused ACCOUNT_DORMANT
                t01 2102/DORMANT/5                     -> refused ACCOUNT_DORMANT
                t01 2101/CLOSED/5                      -> refused ACCOUNT_CLOSED
                t01 2102/CLOSED/5                      -> refused ACCOUNT_CLOSED
                """);
    }

    @ParameterizedTest
    @EnumSource
    void pieces_make_up_the_amount_and_are_there(Dialect dialect) {
        play(dialect, """
                t01 2101/WANG/250/100x2                -> refused PIECES_DIFFER
                t01 2102/WANG/250/100x3                -> refused PIECES_DIFFER
                t01 2102/COMPANY/40000/50x800          -> refused PIECES_MISSING
                t01 2102/WANG/200/100x2                -> posted WANG 9800.00
                t01 2101/WANG/1/0.1x10                 -> posted WANG 9801.00
                """);
    }

    @ParameterizedTest
    @EnumSource
    void every_wrong_field_is_told_at_once(Dialect dialect) {
        play(dialect, """
                t01 2101                               -> invalid account amount
                t01 2101/WANG                          -> invalid amount
                t01 2101/99/x/y                        -> invalid account amount pieces
                t01 2101/WANG/0                        -> invalid amount
                t01 2101/WANG/-5                       -> invalid amount
                t01 2101/WANG/1.234                    -> invalid amount
                t01 2101/YEN/1.5                       -> invalid amount
                t01 2101/WANG/5/3x1                    -> invalid pieces
                t01 2101/WANG/5/100x0                  -> invalid pieces
                t01 2101/0001101000000014/5            -> invalid account
                t01 2101/WANG/1000000000000            -> invalid amount
                """);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_but_a_teller_with_a_till_moves_cash(Dialect dialect) {
        play(dialect, """
                s01 2101/WANG/5                        -> refused NOT_PERMITTED
                a01 2101/WANG/5                        -> refused NOT_PERMITTED
                """);
    }

    private void play(Dialect dialect, String script) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play(script);
        }
    }
}
