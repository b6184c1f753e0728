package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.catalogue.check.CashRefusal;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.transaction.Refusal;
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
                t01 2101/WANG/99999999999999999999     -> invalid amount
                t01 2101/WANG/1e3                      -> invalid amount
                t01 2101/WANG/１００                   -> invalid amount
                t01 2101/WANG/5/100x-1                 -> invalid pieces
                t01 2101/WANG/5/100x99999999           -> invalid pieces
                t01 2101/WANG/5/                       -> posted WANG 10005.00
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

    @ParameterizedTest
    @EnumSource
    void money_without_decimals_is_counted_in_whole_pieces(Dialect dialect) {
        play(dialect, """
                t01 2101/YEN/10,500/10000x1,500x1      -> posted YEN 60500
                t01 2102/YEN/60500                     -> posted YEN 0
                t01 2102/YEN/1                         -> refused INSUFFICIENT_FUNDS
                t01 2101/YEN/10500/100x1               -> refused PIECES_DIFFER
                t01 2101/YEN/0.5                       -> invalid amount
                t01 2101/YEN/5/0.5x10                  -> invalid pieces
                """);
    }

    /** The till of t01 holds 151,530 yuan, 1,200 notes of a hundred among them. */
    @ParameterizedTest
    @EnumSource
    void a_till_pays_no_more_than_it_holds_even_of_pieces_it_seems_to_have(Dialect dialect) {
        play(dialect, """
                t01 2102/COMPANY/50000                 -> posted COMPANY 950000.00
                t01 2102/COMPANY/50000                 -> posted COMPANY 900000.00
                t01 2102/COMPANY/50000                 -> posted COMPANY 850000.00
                t01 2102/COMPANY/1530.01               -> refused TILL_SHORT
                t01 2102/COMPANY/2000/100x20           -> refused TILL_SHORT
                t01 2102/COMPANY/1500/100x15           -> posted COMPANY 848500.00
                t01 2102/COMPANY/30                    -> posted COMPANY 848470.00
                t01 2102/COMPANY/0.01                  -> refused TILL_SHORT
                t01 2101/COMPANY/0.01                  -> posted COMPANY 848470.01
                """);
    }

    @ParameterizedTest
    @EnumSource
    void a_till_that_does_not_keep_the_currency_takes_and_pays_none(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.meanwhile("delete from till_pieces where till = 1001 and currency = 'JPY'");
            counter.meanwhile("delete from till_cash where till = 1001 and currency = 'JPY'");
            for (String command : List.of("2101/YEN/500", "2102/YEN/500", "1201/100000001/103/JPY//500")) {
                assertThat(counter.key("t01", command))
                        .as(command)
                        .isEqualTo(new Outcome.Refused(Refusal.of(CashRefusal.TILL_WITHOUT_CURRENCY, "JPY")));
            }
        }
    }

    private void play(Dialect dialect, String script) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play(script);
        }
    }
}
