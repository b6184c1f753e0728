package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.desk.Review;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.Dialect;

/** A till is opened by a count, counted and closed by a count: 5101, 5105, 5106. */
final class TillDayScenariosTest {

    private static final String A_NOTE_MISSING = FullTill.counted(FullTill.CNY.replace("100x1200", "100x1199"));
    private static final String A_NOTE_TOO_MUCH = FullTill.counted(FullTill.CNY.replace("100x1200", "100x1201"));
    private static final String OTHER_PIECES = FullTill.counted(FullTill.CNY.replace("50x400", "50x399,20x2,10x1"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_till_opens_when_the_count_agrees_in_every_currency(Dialect dialect) {
        try (Counter counter = morning(dialect)) {
            counter.play("""
                    t01 2101/WANG/500          -> refused NO_TILL
                    t01 5101/%1$s              -> posted
                    t01 5101/%1$s              -> refused TILL_ALREADY_OPEN
                    t01 2101/WANG/500          -> posted WANG 10500.00
                    """.formatted(FullTill.COUNT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_branch_that_is_not_open_opens_no_till(Dialect dialect) {
        try (Counter counter = Counter.inTheMorning(dialect, folder)) {
            counter.play("""
                    t01 5101/%1$s              -> refused BRANCH_CLOSED
                    t01 5105/%1$s              -> refused BRANCH_CLOSED
                    t01 5106/%1$s/A1           -> refused BRANCH_CLOSED
                    """.formatted(FullTill.COUNT));
        }
    }

    /** Neither the books nor the difference: only which currencies to count again. */
    @ParameterizedTest
    @EnumSource
    void a_blind_count_that_does_not_agree_is_told_the_currency_and_nothing_else(Dialect dialect) {
        try (Counter counter = morning(dialect)) {
            Refusal refusal = refused(counter, "5101/CNY 100x1515");

            assertThat(refusal.reasons())
                    .extracting(Refusal::message)
                    .containsExactly(
                            Message.of("refusal.COUNT_DIFFERS", "CNY"),
                            Message.of("refusal.COUNT_DIFFERS", "JPY"),
                            Message.of("refusal.COUNT_DIFFERS", "USD"));
            counter.play("""
                    t01 5101                   -> refused TILL_NOT_COUNTED
                    t01 5101/%s                -> refused COUNT_DIFFERS
                    t01 5101/%s                -> refused COUNT_DIFFERS
                    t01 5101/0                 -> refused COUNT_DIFFERS COUNT_DIFFERS COUNT_DIFFERS
                    t01 5101/CNY 100x1 EUR 5x1 -> invalid counted
                    t01 2101/WANG/500          -> refused NO_TILL
                    t01 5101/%s                -> posted
                    """.formatted(A_NOTE_MISSING, A_NOTE_TOO_MUCH, FullTill.COUNT));
        }
    }

    /** Whoever only looks is guessing too; and what is mended goes on under the key of its form. */
    @ParameterizedTest
    @EnumSource
    void every_count_that_does_not_agree_is_in_the_trail(Dialect dialect) {
        try (Counter counter = morning(dialect)) {
            Slip slip = counter.slip("5101/CNY 100x1515");
            assertThat(counter.fixture().bank().desk().review(counter.session("t01"), slip))
                    .isInstanceOf(Outcome.Refused.class);
            counter.send(counter.session("t01"), slip);
            Slip mended = new Slip("5101", slip.key(), Map.of("counted", FullTill.COUNT), slip.reviewed());
            assertThat(counter.send(counter.session("t01"), mended)).isInstanceOf(Outcome.Posted.class);
            counter.play("t01 8103/WANG -> shown");

            List<String> refused =
                    counter.books("select payload from audit where position = 1001 and kind = 'REFUSED' order by seq");
            assertThat(refused).hasSize(2);
            assertThat(refused.get(0))
                    .contains("says.code=5101\n")
                    .contains("counted=CNY 100x1515")
                    .contains("says.reasons=COUNT_DIFFERS CNY, COUNT_DIFFERS JPY, COUNT_DIFFERS USD\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void where_the_bank_wants_it_the_books_are_shown_and_confirmed_or_the_difference_told(Dialect dialect) {
        try (Counter counter = morning(dialect)) {
            counter.meanwhile("update policy set content = 'count = confirm' where name = 'open-count'");
            assertThat(warnings(counter, "5101"))
                    .extracting(Message::key)
                    .containsExactly("warning.till.book", "warning.till.book", "warning.till.book");
            counter.play("""
                    t01 5101/%s                -> refused CASH_SHORT
                    t01 5101/%s                -> refused CASH_OVER
                    t01 5101                   -> posted
                    t01 2101/WANG/500          -> posted WANG 10500.00
                    """.formatted(A_NOTE_MISSING, A_NOTE_TOO_MUCH));
            counter.meanwhile("update policy set content = 'count = none' where name = 'open-count'");
            assertThat(warnings(counter, "t02", "5101")).isEmpty();
            counter.play("t02 5101 -> posted");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_count_that_agrees_turns_loose_cash_and_other_pieces_into_those_counted(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 2101/WANG/300              -> posted WANG 10300.00
                    t01 2102/WANG/30               -> posted WANG 10270.00
                    """);
            assertThat(pieces(counter, "LOOSE", 1)).containsExactly("27000");
            counter.play("t01 5105/%s -> posted"
                    .formatted(FullTill.counted(FullTill.CNY.replace("100x1200,50x400", "100x1202,50x401,20x1"))
                            .replace(",20x1,20x300", ",20x301")));
            assertThat(pieces(counter, "LOOSE", 1)).containsExactly("0");
            assertThat(pieces(counter, "FIT", 10000)).containsExactly("1202");
            assertThat(pieces(counter, "FIT", 5000)).containsExactly("401");
            assertThat(pieces(counter, "FIT", 2000)).containsExactly("301");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_count_shows_what_differs_and_changes_nothing_where_it_does(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            assertThat(warnings(counter, "5105/" + FullTill.COUNT)).isEmpty();
            assertThat(warnings(counter, "5105/" + OTHER_PIECES))
                    .extracting(Message::toString)
                    .singleElement()
                    .asString()
                    .contains("warning.count.faces", "50x-1,20x2,10x1");
            Receipt receipt = posted(counter, "5105/" + A_NOTE_MISSING);
            assertThat(receipt.lines())
                    .extracting(line -> line.label() + " " + line.datum().text())
                    .contains(
                            "receipt.counted CNY 151430.00",
                            "receipt.book CNY 151530.00",
                            "receipt.difference CNY -100.00",
                            "receipt.faces 100x-1",
                            "receipt.difference JPY 0");
            assertThat(pieces(counter, "FIT", 10000)).containsExactly("1200");
            assertThat(counter.books("select kind || legs from journal where code = '5105'"))
                    .containsExactly("RECORD0");
            counter.play("t01 8103/WANG -> shown");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_till_closes_only_when_the_count_agrees_to_the_cent(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 5106/%1$s/A1               -> refused CASH_SHORT
                    t01 5106/%2$s/A1               -> refused CASH_OVER
                    t01 5106/0/A1                  -> refused CASH_SHORT CASH_SHORT CASH_SHORT
                    t01 5106/%3$s                  -> invalid seal
                    t01 5106/%3$s/no seal          -> invalid seal
                    """.formatted(A_NOTE_MISSING, A_NOTE_TOO_MUCH, FullTill.COUNT));
            Receipt receipt = posted(counter, "5106/" + FullTill.COUNT + "/a-1204");
            assertThat(receipt.form()).isEqualTo("till-sealed");
            assertThat(receipt.text("receipt.seal")).isEqualTo("A-1204");
            counter.play("""
                    t01 2101/WANG/500              -> refused NO_TILL
                    t01 5105/%1$s                  -> refused NO_TILL
                    t01 5106/%1$s/A1               -> refused NO_TILL
                    t01 5101/%1$s                  -> posted
                    t01 2101/WANG/500              -> posted WANG 10500.00
                    """.formatted(FullTill.COUNT));
        }
    }

    /** The last count of the day and the first of the next leave no loose cash either; a currency that is off does not hold up another. */
    @ParameterizedTest
    @EnumSource
    void every_count_that_agrees_leaves_nothing_loose(Dialect dialect) {
        String more = FullTill.counted(FullTill.CNY.replace("100x1200", "100x1203"));
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("t01 2101/WANG/300 -> posted WANG 10300.00");
            assertThat(counter.key("t01", "5106/" + more + "/A1")).isInstanceOf(Outcome.Posted.class);
            assertThat(pieces(counter, "LOOSE", 1)).containsExactly("0");
            assertThat(pieces(counter, "FIT", 10000)).containsExactly("1203");

            String broken = more.replace("50x400", "50x398").replace("20x300", "20x305");
            counter.play("t01 5101/" + broken + " -> posted");
            assertThat(pieces(counter, "FIT", 5000)).containsExactly("398");
            counter.play("""
                    t01 2101/WANG/100              -> posted WANG 10400.00
                    t01 5105/%s                    -> posted
                    """.formatted(broken.replace("100x1203", "100x1204").replace("USD 100x60", "USD 100x61")));
            assertThat(pieces(counter, "LOOSE", 1)).containsExactly("0");
            assertThat(counter.books(
                            "select count from till_pieces where till = 1001 and currency = 'USD' and face = 10000"))
                    .containsExactly("60");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_till_keeps_over_night_beyond_its_limit_a_supervisor_signs(Dialect dialect) {
        String count = FullTill.counted(FullTill.CNY.replace("100x1200", "100x4684"));
        String more = FullTill.counted(FullTill.CNY.replace("100x1200", "100x4685"));
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t03 2101/COMPANY/348400        -> posted COMPANY 1348400.00
                    t03 2101/COMPANY/70            -> posted COMPANY 1348470.00
                    t03 2101/COMPANY/30            -> posted COMPANY 1348500.00
                    t03 5106/%1$s/A1               -> refused CASH_SHORT
                    t03 5106/%2$s/A1               -> needs SUPERVISOR
                    t03+t01 5106/%2$s/A1           -> needs SIGNER_NOT_PERMITTED
                    t03+s03 5106/%2$s/A1           -> needs SIGNER_OF_OTHER_BRANCH
                    t03+s02 5106/%2$s/A1           -> posted
                    """.formatted(count, more));
            assertThat(counter.books("select what from signature")).containsExactly("APPROVED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void at_its_limit_a_till_needs_no_signature(Dialect dialect) {
        String count = FullTill.counted(FullTill.CNY.replace("100x1200,50x400,20x300", "100x4684,50x401,20x301"));
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t03 2101/COMPANY/348470        -> posted COMPANY 1348470.00
                    t03 5106/%s/A1                 -> posted
                    """.formatted(count));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_teller_may_leave_for_a_while_with_an_open_till(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            assertThat(counter.key("t01", "9001")).isEqualTo(new Outcome.SignedOff());
            counter.signsOnAgain("t01");
            counter.play("t01 2101/WANG/500 -> posted WANG 10500.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_but_a_teller_opens_counts_or_closes_a_till(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    s01 5101/0                     -> refused NOT_PERMITTED
                    c01 5105/0                     -> refused NOT_PERMITTED
                    a01 5106/0/A1                  -> refused NOT_PERMITTED
                    """);
        }
    }

    private Counter morning(Dialect dialect) {
        Counter counter = Counter.inTheMorning(dialect, folder);
        counter.play("s01+s02 9101 -> posted");
        return counter;
    }

    private static Receipt posted(Counter counter, String command) {
        return ((Outcome.Posted) counter.key("t01", command)).receipt();
    }

    private static Refusal refused(Counter counter, String command) {
        return ((Outcome.Refused) counter.key("t01", command)).refusal();
    }

    private static List<Message> warnings(Counter counter, String command) {
        return warnings(counter, "t01", command);
    }

    private static List<Message> warnings(Counter counter, String who, String command) {
        Outcome outcome = counter.fixture().bank().desk().review(counter.session(who), counter.slip(command));
        Review review = ((Outcome.Reviewed) outcome).review();
        return review.warnings();
    }

    private static List<String> pieces(Counter counter, String condition, long face) {
        return counter.books("select count from till_pieces where till = 1001 and currency = 'CNY' and condition = '"
                + condition + "' and face = " + face);
    }
}
