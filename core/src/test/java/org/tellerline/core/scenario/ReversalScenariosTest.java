package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.desk.Review;
import org.tellerline.core.experiment.Books;
import org.tellerline.core.staff.Approval;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.FieldContext;
import org.tellerline.core.transaction.FieldSpec;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Dialect;

/** What was done today is taken back: 7201. */
final class ReversalScenariosTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void every_kind_is_taken_back_to_the_last_fen(Dialect dialect) {
        String opened = AccountNumber.of(1, "101", 10).digits();
        String empty = AccountNumber.of(1, "101", 11).digits();
        try (Counter counter = new Counter(dialect, folder)) {
            List<String> before = standing(counter);
            counter.play("""
                    t01 2101/WANG/500                              -> posted WANG 10500.00
                    t01 2102/EMMA/300                              -> posted EMMA 2200.50
                    t01 4101/COMPANY/LONGNAME/100                  -> posted LONGNAME 400.00
                    t01 4101/WANG/RIVERSIDE/400                    -> posted RIVERSIDE 5400.00
                    t01 2101/RIVERSIDE/70                          -> posted RIVERSIDE 5470.00
                    t01 2101/YEN/500                               -> posted YEN 50500
                    t01 1201/100000001/101/CNY//250                -> posted %s
                    t01 1201/100000001/101/CNY                     -> posted %s
                    t01+s01 7201/@8/changed their mind             -> posted %s
                    t01+s01 7201/@7/changed their mind             -> posted %s
                    t01+s01 7201/@6/wrong account                  -> posted YEN 50000
                    t01+s01 7201/@5/wrong account                  -> posted RIVERSIDE 5400.00
                    t01+s01 7201/@4/wrong account                  -> posted RIVERSIDE 5000.00
                    t01+s01 7201/@3/wrong account                  -> posted LONGNAME 300.00
                    t01+s01 7201/@2/wrong account                  -> posted EMMA 2500.50
                    t01+s01 7201/@1/wrong account                  -> posted WANG 10000.00
                    t01 2101/%s/1                                  -> refused ACCOUNT_CLOSED
                    t01+s01 7201/@1/once more                      -> refused ALREADY_REVERSED
                    """.formatted(opened, empty, empty, opened, opened));
            assertThat(standing(counter)).isEqualTo(before);
            assertThat(counter.books("select status from account where id in (100000010, 100000011)"))
                    .containsOnly("CLOSED");
        }
    }

    /** Both stand in the statement, one after the other, and the reversal names what it took back. */
    @ParameterizedTest
    @EnumSource
    void the_statement_shows_both_and_the_reversal_names_its_original(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 2101/EMPTY/500                     -> posted EMPTY 500.00
                    t01+s01 7201/@1/wrong account          -> posted EMPTY 0.00
                    t01 2101/EMPTY/20                      -> posted EMPTY 20.00
                    """);
            assertThat(counter.books("select entry_no || ' ' || amount || ' ' || balance_after from posting"
                            + " where account = 100000004 order by entry_no"))
                    .containsExactly("1 -50000 50000", "2 50000 0", "3 -2000 2000");
            assertThat(counter.books(
                            "select o.code || ' by ' || j.code from journal j join journal o on o.id = j.reverses"))
                    .containsExactly("2101 by 7201");
            assertThat(counter.books("select what || ' ' || role from signature"))
                    .containsExactly("APPROVED SUPERVISOR");
            String stored = counter.books("select receipt from journal where reverses is not null")
                    .get(0);
            assertThat(Receipt.decode(stored).text("receipt.original")).isEqualTo(counter.receipt(1));
            assertThat(Receipt.decode(stored).text("receipt.original.code")).isEqualTo("2101.name");
            assertThat(Receipt.decode(stored).text("receipt.reason")).isEqualTo("wrong account");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_pieces_handed_back_are_those_keyed_or_else_loose(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            List<String> before = standing(counter);
            counter.play("""
                    t01 2101/WANG/250/100x2,50x1                   -> posted WANG 10250.00
                    t01+s01 7201/@1/mistake/100x2                  -> refused PIECES_DIFFER
                    t01+s01 7201/@1/mistake/100x2,50x1             -> posted WANG 10000.00
                    """);
            assertThat(standing(counter)).isEqualTo(before);
            counter.play("""
                    t01 2102/WANG/200/100x2                        -> posted WANG 9800.00
                    t01+s01 7201/@3/mistake/50x4                   -> posted WANG 10000.00
                    t01 2101/WANG/300/50x6                         -> posted WANG 10300.00
                    t01+s01 7201/@5/mistake/100x9999               -> refused PIECES_DIFFER
                    t01+s01 7201/@5/mistake                        -> posted WANG 10000.00
                    t01 4101/WANG/EMMA/5                           -> posted EMMA 2505.50
                    t01+s01 7201/@7/mistake/5x1                    -> refused PIECES_NOT_WANTED
                    """);
            assertThat(changes(before, standing(counter)))
                    .filteredOn(line -> line.startsWith("pieces"))
                    .containsExactly(
                            "pieces 1001 CNY 1 LOOSE -30000",
                            "pieces 1001 CNY 10000 FIT 1198",
                            "pieces 1001 CNY 5000 FIT 410");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reversal_gives_the_room_within_the_limits_back(Dialect dialect) {
        StringBuilder script = new StringBuilder();
        for (int i = 1; i <= 10; i++) {
            script.append("t04 4101/COMPANY/EMMA/5000 -> posted COMPANY %d.00%n".formatted(1_000_000 - 5_000 * i));
        }
        script.append("t04 4101/COMPANY/EMMA/5000 -> needs SUPERVISOR\n");
        script.append("t04+s01 7201/@10/mistake    -> posted COMPANY 955000.00\n");
        script.append("t04 4101/COMPANY/EMMA/5000 -> posted COMPANY 950000.00\n");
        script.append("t04 4101/COMPANY/EMMA/0.01 -> needs SUPERVISOR\n");
        play(dialect, script.toString());
    }

    @ParameterizedTest
    @EnumSource
    void only_what_can_be_taken_back_is(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 2101/WANG/500                      -> posted WANG 10500.00
                    t02 2101/WANG/500                      -> posted WANG 11000.00
                    t01 7201/@1/mistake                    -> needs SUPERVISOR
                    t01+t02 7201/@1/mistake                -> needs SIGNER_NOT_PERMITTED
                    t01+s01 7201/999999/mistake            -> refused RECEIPT_UNKNOWN
                    t01+s01 7201/2025.1/mistake            -> refused RECEIPT_UNKNOWN
                    t01+s01 7201/@2/mistake                -> refused RECEIPT_OF_OTHER_POSITION
                    t01+s01 7201/@1                        -> invalid reason
                    t01+s01 7201/x/mistake                 -> invalid receipt
                    s01+s02 7201/@1/mistake                -> refused NOT_PERMITTED
                    t01+s01 7201/@1/mistake                -> posted WANG 10500.00
                    t01+s01 7201/@1/mistake                -> refused ALREADY_REVERSED
                    t01+s01 7201/@3/mistake                -> refused IS_A_REVERSAL
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_number_alone_means_the_own_position(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("t01 2101/WANG/500 -> posted WANG 10500.00");
            String alone = Long.toString(Long.parseLong(counter.receipt(1).substring(8)));
            counter.play("t02 2101/WANG/1 -> posted WANG 10501.00");
            counter.play("t01+s01 7201/%s/mistake -> posted WANG 10001.00".formatted(alone));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_field_tells_what_the_receipt_was_given_for(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("t01 2101/WANG/1500 -> posted WANG 11500.00");
            FieldSpec field = counter.fixture()
                    .bank()
                    .catalogue()
                    .find("7201")
                    .orElseThrow()
                    .fields()
                    .get(0);
            FieldContext context = counter.fixture().bank().desk().fields(counter.session("t01"));
            assertThat(field.echo(counter.receipt(1), context).map(Texts.load(Language.EN, Texts.BANK)::say))
                    .contains("Cash deposit 1,500.00 王伟 11-24 10:00 0001101000000013");
            assertThat(field.echo("999999", context)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_built_on_it_is_undone_first_and_in_order(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            List<String> before = standing(counter);
            counter.play("""
                    t01 2101/EMPTY/100                     -> posted EMPTY 100.00
                    t02 2102/EMPTY/60                      -> posted EMPTY 40.00
                    t01 4101/EMPTY/WANG/40                 -> posted EMPTY 0.00
                    t01+s01 7201/@1/mistake                -> refused DEPENDENT_EVENTS
                    """);
            Outcome.Refused refused = (Outcome.Refused) counter.key("t01", "7201/@1/mistake");
            assertThat(refused.refusal().args()).last().hasToString(counter.receipt(3) + ", " + counter.receipt(2));
            counter.play("""
                    t01+s01 7201/@3/mistake                -> posted EMPTY 40.00
                    t01+s01 7201/@1/mistake                -> refused DEPENDENT_EVENTS
                    t02+s01 7201/@2/mistake                -> posted EMPTY 100.00
                    t01+s01 7201/@1/mistake                -> posted EMPTY 0.00
                    """);
            assertThat(standing(counter)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_came_later_and_is_not_in_the_way_may_stand(Dialect dialect) {
        play(dialect, """
                t01 2101/WANG/100                      -> posted WANG 10100.00
                t01 2102/WANG/60                       -> posted WANG 10040.00
                t01+s01 7201/@1/mistake                -> posted WANG 9940.00
                t01+s01 7201/@2/mistake                -> posted WANG 10000.00
                """);
    }

    @ParameterizedTest
    @EnumSource
    void an_account_with_entries_is_not_unopened(Dialect dialect) {
        String opened = AccountNumber.of(1, "101", 10).digits();
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 1201/100000001/101/CNY             -> posted %s
                    t02 2101/%s/5                          -> posted %s
                    t01+s01 7201/@1/mistake                -> refused DEPENDENT_EVENTS
                    t02+s01 7201/@2/mistake                -> posted %s
                    """.formatted(opened, opened, opened, opened));
            Review review = review(counter, "7201/@1/mistake");
            assertThat(review.warnings())
                    .extracting(warning -> warning.key())
                    .containsExactly("warning.account.closes");
            counter.play("t01+s01 7201/@1/mistake -> posted " + opened);
        }
    }

    @ParameterizedTest
    @EnumSource
    void money_that_is_gone_for_good_leads_to_other_ways(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("t01 2101/EMPTY/100 -> posted EMPTY 100.00");
            counter.meanwhile("update account_balance set held = 5000 where account = 100000004");
            Outcome.Refused refused = (Outcome.Refused) counter.key("t01", "7201/@1/mistake");
            assertThat(refused.refusal().code().name()).isEqualTo("MONEY_SPENT");
            counter.meanwhile("update account_balance set held = 0 where account = 100000004");
            counter.play("t01+s01 7201/@1/mistake -> posted EMPTY 0.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void cash_that_is_not_in_the_till_cannot_be_given_back(Dialect dialect) {
        play(dialect, """
                t01 2101/WANG/1000                     -> posted WANG 11000.00
                t01 2102/COMPANY/50000                 -> posted COMPANY 950000.00
                t01 2102/COMPANY/50000                 -> posted COMPANY 900000.00
                t01 2102/COMPANY/50000                 -> posted COMPANY 850000.00
                t01 2102/COMPANY/2000                  -> posted COMPANY 848000.00
                t01+s01 7201/@1/mistake                -> refused TILL_SHORT
                t01+s01 7201/@5/mistake                -> posted COMPANY 850000.00
                t01+s01 7201/@1/mistake/50x20          -> refused PIECES_MISSING
                t01+s01 7201/@1/mistake                -> posted WANG 10000.00
                """.replace("50x20", "1x1000"));
    }

    @ParameterizedTest
    @EnumSource
    void a_closed_till_gives_no_cash_back(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 2101/WANG/1000                     -> posted WANG 11000.00
                    t01 4101/WANG/EMMA/5                   -> posted EMMA 2505.50
                    """);
            counter.meanwhile("update position_head set state = 'CLOSED' where position = 1001");
            counter.play("""
                    t01+s01 7201/@1/mistake                -> refused NO_TILL
                    t01+s01 7201/@2/mistake                -> posted EMMA 2500.50
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource
    void once_the_business_date_has_moved_it_is_too_late(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("t01 2101/WANG/500 -> posted WANG 10500.00");
            counter.meanwhile("insert into branch_day values (1, '2026-11-25', 'OPEN')");
            counter.meanwhile("update bank set business_date = '2026-11-25'");
            counter.play("t01+s01 7201/@1/mistake -> refused RECEIPT_OF_OTHER_DAY");
        }
    }

    /** The till changed hands; what the first teller's day had counted is taken from the first teller's day. */
    @ParameterizedTest
    @EnumSource
    void whoever_sits_there_now_takes_it_back_from_whose_it_was(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            List<String> before = standing(counter);
            counter.play("t01 2101/WANG/500 -> posted WANG 10500.00");
            counter.meanwhile("update position_head set holder = null, session = null where position = 1002");
            counter.meanwhile("update position_head set session = null, holder ="
                    + " (select id from staff where sign_on_name = 't02') where position = 1001");
            counter.play("t02+s01 7201/@1/mistake -> posted WANG 10000.00");
            assertThat(standing(counter)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void enter_pressed_twice_takes_back_once(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("t01 2101/WANG/500 -> posted WANG 10500.00");
            Slip slip = counter.slip("7201/@1/mistake");
            Outcome.NeedsApproval asks = (Outcome.NeedsApproval) counter.send(counter.session("t01"), slip);
            List<Approval> signed = List.of(counter.sign("t01", "s01", "7201", asks.request()));
            var desk = counter.fixture().bank().desk();
            Outcome.Posted first = (Outcome.Posted) desk.submit(counter.session("t01"), slip, signed);
            Outcome.Posted again = (Outcome.Posted) desk.submit(counter.session("t01"), slip, signed);
            assertThat(again.repeated()).isTrue();
            assertThat(again.receipt()).isEqualTo(first.receipt());
            counter.play("t01 2101/WANG/1 -> posted WANG 10001.00");
        }
    }

    /** Whoever is worse off signs the paper; whoever gets their money back need not. */
    @ParameterizedTest
    @EnumSource
    void the_review_says_when_the_customer_must_sign(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 2101/WANG/500                      -> posted WANG 10500.00
                    t01 2102/WANG/200                      -> posted WANG 10300.00
                    """);
            Review deposit = review(counter, "7201/@1/mistake");
            assertThat(deposit.warnings())
                    .extracting(warning -> warning.key())
                    .containsExactly("warning.customer.signs");
            assertThat(deposit.accounts().get(0).after().plain()).isEqualTo("9800.00");
            assertThat(review(counter, "7201/@2/mistake").warnings()).isEmpty();
        }
    }

    private static Review review(Counter counter, String command) {
        return ((Outcome.Reviewed) counter.review(counter.session("t01"), command)).review();
    }

    private static List<String> standing(Counter counter) {
        return Books.standing(counter.fixture().address());
    }

    private static List<String> changes(List<String> before, List<String> after) {
        List<String> changed = new ArrayList<>(after);
        changed.removeAll(before);
        return changed;
    }

    private void play(Dialect dialect, String script) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play(script);
        }
    }
}
