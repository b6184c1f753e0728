package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.schema.db.Dialect;

/** Cash over and short that nobody explains is booked, and later cleared: 5107, 5108. */
final class DifferenceScenariosTest {

    private static final String SHORT = FullTill.counted(FullTill.CNY.replace("100x1200", "100x1199"));
    private static final String OVER = FullTill.counted(FullTill.CNY.replace("100x1200", "100x1201"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_till_that_is_short_closes_once_the_shortage_is_booked(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 5106/%1$s/A1                             -> refused CASH_SHORT
                    t01 5107/CNY/100/2/not found                 -> needs SUPERVISOR
                    t01+t02 5107/CNY/100/2/not found             -> needs SIGNER_NOT_PERMITTED
                    t01+s02 5107/CNY/100/2/not found             -> posted
                    t01 5105/%1$s                                -> posted
                    t01 5106/%1$s/A1                             -> posted
                    """.formatted(SHORT));
            assertThat(legs(counter, "5107")).containsExactly("1221.01 null 10000", "1001.02 1001 -10000");
            assertThat(loose(counter)).containsExactly("0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_till_that_is_over_closes_once_the_surplus_is_booked(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 5106/%1$s/A1                             -> refused CASH_OVER
                    t01+s02 5107/CNY/100/1/not found             -> posted
                    t01 5106/%1$s/A1                             -> posted
                    """.formatted(OVER));
            assertThat(legs(counter, "5107")).containsExactly("1001.02 1001 10000", "2241.01 null -10000");
            assertThat(loose(counter)).containsExactly("0");
        }
    }

    /** In the morning the till is sealed, and only a supervisor can see by how much it is off. */
    @ParameterizedTest
    @EnumSource
    void a_sealed_till_that_is_short_opens_once_the_shortage_is_booked(Dialect dialect) {
        try (Counter counter = Counter.inTheMorning(dialect, folder)) {
            counter.play("""
                    t01+s01 5107/CNY/100/2/short                 -> refused BRANCH_CLOSED
                    s01+s02 9101                                 -> posted
                    t01 5101/%1$s                                -> refused COUNT_DIFFERS
                    t01+s01 5107/CNY/100/2/short                 -> posted
                    t01 5101/%1$s                                -> posted
                    """.formatted(SHORT));
            assertThat(loose(counter)).containsExactly("0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_more_can_be_missing_than_there_is_and_who_asks_leaves_a_trace(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 5107/CNY/151530.01/2/guess               -> refused SHORT_BEYOND_BOOKS
                    t01 5107/CNY/151530/2/guess                  -> needs SUPERVISOR
                    t01 5107/EUR/1/2/guess                       -> invalid tillCurrency
                    t01 5107/CNY/1/3/guess                       -> invalid difference
                    t01 5107/CNY/1/o/guess                       -> needs SUPERVISOR
                    t01 5107/CNY/1/SHORT/guess                   -> needs SUPERVISOR
                    t01 5107/CNY/1/长/guess                      -> needs SUPERVISOR
                    t01 5107/CNY/1/ck/guess                      -> needs SUPERVISOR
                    t01 5107/CNY/1/款/guess                      -> invalid difference
                    t01 5107/CNY/0/1/guess                       -> invalid amount
                    t01 5107/CNY/1/1                             -> invalid reason
                    s01 5107/CNY/1/1/guess                       -> refused NOT_PERMITTED
                    """);
            assertThat(counter.books("select position from audit where kind = 'REFUSED'"))
                    .containsExactly("1001");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_over_goes_to_its_owner_in_cash_or_on_the_account_or_to_the_bank(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01+s02 5107/CNY/100/1/over                  -> posted
                    t01+s02 5107/CNY/50/1/over                   -> posted
                    t01+s02 5107/USD/20/1/over                   -> posted
                    s01 5108/@1/1//found                         -> needs SUPERVISOR
                    s01+t01 5108/@1/1//found                     -> needs SIGNER_NOT_PERMITTED
                    s01+s02 5108/@1/1//found                     -> posted
                    s01 5108/@2/2//found                         -> refused OWNER_WANTED
                    s01 5108/@2/1/WANG/found                     -> refused OWNER_NOT_WANTED
                    s01 5108/@2/2/EMMAUSD/found                  -> refused OWNER_OTHER_CURRENCY
                    s01 5108/@2/2/CLOSED/found                   -> refused ACCOUNT_CLOSED
                    s01 5108/@2/3//found                         -> refused CLEARING_UNSUITABLE
                    s01+s02 5108/@2/2/WANG/found                 -> posted WANG 10050.00
                    s01+s02 5108/@3/4//nobody                    -> posted
                    """);
            assertThat(legs(counter, "5108"))
                    .containsExactly(
                            "2241.01 null 10000",
                            "1001.02 1001 -10000",
                            "2241.01 null 5000",
                            "2011.01 null -5000",
                            "2241.01 null 2000",
                            "6301 null -2000");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_short_comes_back_or_staff_answer_for_it_or_the_bank_bears_it(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01+s02 5107/CNY/100/2/short                 -> posted
                    t01+s02 5107/CNY/50/2/short                  -> posted
                    t01+s02 5107/JPY/2000/2/short                -> posted
                    s01 5108/@1/2/WANG/found                     -> refused CLEARING_UNSUITABLE
                    s01+s02 5108/@1/1//under the tray            -> posted
                    s01+s02 5108/@2/3//paid out twice            -> posted
                    s01+s02 5108/@3/4//nobody                    -> posted
                    """);
            assertThat(legs(counter, "5108"))
                    .containsExactly(
                            "1001.02 1001 10000",
                            "1221.01 null -10000",
                            "1221.04 null 5000",
                            "1221.01 null -5000",
                            "6711 null 2000",
                            "1221.01 null -2000");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_item_is_cleared_or_reversed_once_for_ever(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01+s02 5107/CNY/100/2/short                 -> posted
                    t01+s02 5107/CNY/50/2/short                  -> posted
                    s01+s02 5108/@1/3//paid out twice            -> posted
                    s01 5108/@1/3//paid out twice                -> refused ITEM_CLEARED
                    t01 7201/@1/mistake                          -> refused ALREADY_REVERSED
                    t01+s02 7201/@2/it was there                 -> posted
                    s01 5108/@2/3//paid out twice                -> refused ITEM_CLEARED
                    s01 5108/@3/3//paid out twice                -> refused NOT_A_DIFFERENCE
                    s01 5108/0001-01-009999/3//paid              -> refused RECEIPT_UNKNOWN
                    s03 5108/@1/3//paid out twice                -> refused ITEM_OF_OTHER_BRANCH
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cash_of_an_item_moves_only_while_its_till_is_open_and_holds_it(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01+s02 5107/CNY/100/2/short                 -> posted
                    t01+s02 5107/JPY/2000/1/over                 -> posted
                    """);
            long yen = Long.parseLong(counter.books("select cash from till_cash where till = 1001 and currency = 'JPY'")
                    .get(0));
            counter.play("""
                    t01+s02 5107/JPY/%d/2/short                  -> posted
                    s01 5108/@2/1//found                         -> refused ITEM_TILL_SHORT
                    """.formatted(yen));
            counter.meanwhile("update position_head set state = 'CLOSED' where position = 1001");
            assertThat(counter.review(counter.session("s01"), "5108/" + counter.receipt(1) + "/1//found"))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused ->
                                    assertThat(refused.refusal().code().name()).isEqualTo("ITEM_TILL_CLOSED"));
            assertThat(counter.review(counter.session("s01"), "5108/" + counter.receipt(1) + "/4//nobody"))
                    .isInstanceOf(Outcome.Reviewed.class);
        }
    }

    private static List<String> legs(Counter counter, String code) {
        return counter.books("select gl_code || ' ' || coalesce(cast(till as text), 'null') || ' ' || amount"
                + " from posting where journal in (select id from journal where code = '" + code
                + "') order by journal, leg");
    }

    private static List<String> loose(Counter counter) {
        return counter.books(
                "select count from till_pieces where till = 1001 and currency = 'CNY' and condition = 'LOOSE'");
    }
}
