package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Dialect;

/** Opening accounts and moving money between them: 1201, 4101, 8101, 8103. */
final class AccountScenariosTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void money_moves_between_accounts_and_branches(Dialect dialect) {
        play(dialect, """
                t01 4101/WANG/EMMA/100                 -> posted WANG 9900.00
                t01 4101/EMMA/WANG/0.50                -> posted EMMA 2600.00
                t01 4101/WANG/RIVERSIDE/400            -> posted RIVERSIDE 5400.00
                t01 4101/RIVERSIDE/WANG/400            -> posted WANG 9900.50
                t01 4101/WANG/WANG/1                   -> refused SAME_ACCOUNT
                t01 4101/WANG/EMMAUSD/1                -> refused CURRENCIES_DIFFER
                t01 4101/WANG/DORMANT/1                -> refused ACCOUNT_DORMANT
                t01 4101/CLOSED/WANG/1                 -> refused ACCOUNT_CLOSED
                t01 4101/EMPTY/WANG/1                  -> refused INSUFFICIENT_FUNDS
                t01 4101/WANG//1                       -> invalid to
                """);
    }

    @ParameterizedTest
    @EnumSource
    void an_account_is_opened_with_and_without_a_deposit(Dialect dialect) {
        String first = AccountNumber.of(1, "101", 10).digits();
        String second = AccountNumber.of(1, "101", 11).digits();
        String yen = AccountNumber.of(1, "103", 12).digits();
        play(dialect, """
                t01 1201/100000001/101/CNY/10000001/250  -> posted %s
                t01 1201/100000001/101/cny               -> posted %s
                t01 2101/%s/1                            -> posted %s
                t01 1201/100000001/201/CNY               -> refused PRODUCT_FOR_OTHERS
                t01 1201/100000001/101/USD               -> refused PRODUCT_OTHER_CURRENCY
                t01 1201/100000001/103/JPY//500          -> posted %s
                t01 1201/100000001/103/JPY//0.5          -> invalid initialDeposit
                t01 1201/100000001/101/CNY//0            -> invalid initialDeposit
                t01 1201/999/101/CNY                     -> invalid customer
                t01 1201/100000001/999/EUR/1             -> invalid product currency passbook
                """.formatted(first, second, first, first, yen));
    }

    @ParameterizedTest
    @EnumSource
    void customers_are_found_by_what_they_say_of_themselves(Dialect dialect) {
        play(dialect, """
                t01 8101/王伟                          -> found 王伟
                t01 8101/孙                            -> found 孙𠮷
                t01 8101/wang                          -> found 王伟
                t01 8101/WW                            -> found 王伟
                t01 8101/"Emma W"                      -> found Emma Whitfield
                t01 8101/13910000001                   -> found 王伟
                t01 8101/100000002                     -> found Emma Whitfield
                t01 8101/WANG                          -> found 王伟
                t01 8101/%                             -> found nobody
                t01 8101/nobody                        -> found nobody
                t01 8101/                              -> invalid words
                """);
    }

    @ParameterizedTest
    @EnumSource
    void a_review_shows_what_a_posting_would_do_and_posts_nothing(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Outcome outcome =
                    counter.fixture().bank().desk().review(counter.session("t01"), counter.slip("2101/WANG/500"));
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Reviewed.class, reviewed -> {
                assertThat(reviewed.review().accounts()).hasSize(1);
                assertThat(reviewed.review().accounts().get(0).owner()).isEqualTo("王伟");
                assertThat(reviewed.review().accounts().get(0).before().plain()).isEqualTo("10000.00");
                assertThat(reviewed.review().accounts().get(0).after().plain()).isEqualTo("10500.00");
            });
            assertThat(counter.fixture().account(Residents.WANG).balance().plain())
                    .isEqualTo("10000.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_slip_sent_twice_posts_once_and_other_content_under_its_key_is_told(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            var slip = counter.slip("2101/WANG/500");
            var desk = counter.fixture().bank().desk();
            Outcome first = desk.submit(counter.session("t01"), slip);
            Outcome again = desk.submit(counter.session("t01"), slip);
            assertThat(again).isInstanceOfSatisfying(Outcome.Posted.class, posted -> {
                assertThat(posted.repeated()).isTrue();
                assertThat(posted.receipt()).isEqualTo(((Outcome.Posted) first).receipt());
            });
            var other = new Slip(
                    "2101", slip.key(), Map.of("account", Residents.WANG.digits(), "amount", "600"), Optional.empty());
            assertThat(desk.submit(counter.session("t01"), other)).isInstanceOf(Outcome.KeyTaken.class);
            assertThat(counter.fixture().account(Residents.WANG).balance().plain())
                    .isEqualTo("10500.00");
        }
    }

    private void play(Dialect dialect, String script) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play(script);
        }
    }
}
