package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.DeskRefusal;
import org.tellerline.core.desk.Offer;
import org.tellerline.core.desk.Outcome;
import org.tellerline.schema.db.Dialect;

/** Whoever is to count a sealed till blind learns nowhere what the books say is in it, until the count agreed. */
final class BlindCountScenariosTest {

    /** What the books say is in each till of the test bank, as lists and cards would show it. */
    private static final List<String> BOOK = List.of("151530.00", "11680.00", "1200", "Pieces");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_position_of_a_sealed_till_tells_its_teller_only_that_it_is_to_be_counted(Dialect dialect) {
        try (Counter counter = morning(dialect)) {
            Answer sealed = Answer.to(counter, "t01", "8301");

            assertThat(sealed.fact("column.till") + " " + sealed.fact("column.state"))
                    .isEqualTo("01 till.closed");
            assertThat(sealed.fact("column.holder")).isEqualTo("t01 李晓梅");
            assertThat(sealed.fact("card.count.ahead")).isEqualTo("till.blind");
            assertThat(sealed.sheet().parts()).hasSize(1);

            counter.play("t01 5101/" + FullTill.COUNT + " -> posted");
            Answer open = Answer.to(counter, "t01", "8301");
            assertThat(open.fact("card.count.ahead")).isEmpty();
            assertThat(open.rows("column.ccy", "column.ccy", "column.now")).contains("CNY 151530.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_enquiry_of_the_teller_and_no_refusal_gives_the_books_away(Dialect dialect) {
        try (Counter counter = morning(dialect)) {
            for (String command : List.of(
                    "8301",
                    "8201",
                    "8201/-1",
                    "8303",
                    "8101/wang",
                    "8102/100000001",
                    "8103/WANG",
                    "8104/WANG",
                    "5101",
                    "5101/CNY 100x1",
                    "5105/0",
                    "5106/0/A1",
                    "5107/CNY/900000/2/guess",
                    "5107/CNY/1/2/guess",
                    "2101/WANG/1",
                    "2102/COMPANY/900000",
                    "2104/100x90000/50x180000",
                    "5102/900000/100x9000",
                    "5103/900000/100x9000")) {
                assertThat(told(counter.key("t01", command))).as(command).doesNotContain(BOOK);
                assertThat(told(counter.review(counter.session("t01"), command)))
                        .as(command)
                        .doesNotContain(BOOK);
            }
        }
    }

    /** The journal of the first day lists what the vault gave: that is all there is in the till. */
    @ParameterizedTest
    @EnumSource
    void the_journal_at_a_sealed_till_shows_figures_of_the_own_business_only(Dialect dialect) {
        try (Counter counter = morning(dialect)) {
            Answer sealed = Answer.to(counter, "t01", "8201");
            assertThat(sealed.rows(
                            "column.receipt", "column.code", "column.amount", "column.cash.in", "column.cash.out"))
                    .containsExactly("0002   ", "0002   ", "0002   ");
            assertThat(sealed.table("column.ccy").rows()).isEmpty();
            assertThat(sealed.rows("column.code", "column.code", "column.events"))
                    .containsExactly("0002 3");

            counter.play("""
                    t01 5101/%1$s                  -> posted
                    t01 2101/WANG/500/100x5        -> posted WANG 10500.00
                    t01 2102/WANG/500/100x5        -> posted WANG 10000.00
                    """.formatted(FullTill.COUNT));
            Answer open = Answer.to(counter, "t01", "8201");
            assertThat(open.rows("column.ccy", "column.ccy", "column.net")).contains("CNY 151530.00");

            counter.play("t01 5106/" + FullTill.COUNT + "/A1 -> posted");
            Answer evening = Answer.to(counter, "t01", "8201");
            assertThat(evening.rows("column.receipt", "column.code", "column.amount", "column.cash.in"))
                    .contains("0002  ", "2101 500.00 500.00")
                    .hasSize(7);
            assertThat(evening.table("column.ccy").rows()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_pieces_of_a_sealed_till_are_proposed(Dialect dialect) {
        try (Counter counter = morning(dialect)) {
            Offer offer = counter.fixture()
                    .bank()
                    .desk()
                    .mix(counter.session("t01"), counter.slip("2102/COMPANY/151600"), "pieces");
            assertThat(offer)
                    .isInstanceOfSatisfying(
                            Offer.Refused.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo(DeskRefusal.NO_TILL));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_paper_of_a_count_is_copied_only_once_the_till_is_open(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 2101/WANG/100/100x1        -> posted WANG 10100.00
                    t01 2102/WANG/100/100x1        -> posted WANG 10000.00
                    t01 5105/%1$s                  -> posted
                    t01 5106/%1$s/A1               -> posted
                    t01+s01 8202/@4                -> refused RECEIPT_TELLS_COUNT
                    t01+s01 8202/@3                -> refused RECEIPT_TELLS_COUNT
                    t01+s01 8202/@1                -> posted 0001101000000013
                    t01 5101/%1$s                  -> posted
                    t01+s01 8202/@4                -> posted
                    t01+s01 8202/@3                -> posted
                    """.formatted(FullTill.COUNT));
            counter.meanwhile("update policy set content = 'count = confirm' where name = 'open-count'");
            counter.play("""
                    t01 5106/%1$s/A2               -> posted
                    t01+s01 8202/@4                -> posted
                    """.formatted(FullTill.COUNT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void where_the_count_is_not_blind_the_books_are_no_secret(Dialect dialect) throws IOException {
        for (String way : List.of("confirm", "none")) {
            try (Counter counter = Counter.inTheMorning(dialect, Files.createDirectory(folder.resolve(way)))) {
                counter.meanwhile("update policy set content = 'count = " + way + "' where name = 'open-count'");
                counter.play("s01+s02 9101 -> posted");
                assertThat(Answer.to(counter, "t01", "8301").rows("column.ccy", "column.ccy", "column.now"))
                        .contains("CNY 151530.00");
                assertThat(Answer.to(counter, "t01", "8201").rows("column.ccy", "column.ccy", "column.net"))
                        .contains("CNY 151530.00");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_does_not_count_a_sealed_till_sees_what_is_in_it(Dialect dialect) {
        try (Counter counter = morning(dialect)) {
            for (String who : List.of("s01", "x01")) {
                assertThat(Answer.to(counter, who, "8301")
                                .rows("column.till", "column.till", "column.state", "column.now"))
                        .contains("01 till.closed 151530.00");
                counter.play(who + " 8303 -> shown");
            }
        }
    }

    /** Two sign-on names of one person are one person. */
    @ParameterizedTest
    @EnumSource
    void a_supervisor_who_also_holds_a_sealed_till_under_another_name_sees_the_branch_once_it_is_open(Dialect dialect) {
        try (Counter counter = morning(dialect)) {
            counter.meanwhile("update staff set person = (select person from staff where sign_on_name = 't01')"
                    + " where sign_on_name = 's01'");
            counter.signsOnAgain("s01");
            counter.play("""
                    s01 8301                       -> refused OWN_COUNT_AHEAD
                    s01 8201                       -> refused OWN_COUNT_AHEAD
                    s01 8303                       -> refused OWN_COUNT_AHEAD
                    s02 8303                       -> shown
                    """);
            counter.signsOnAgain("t01");
            counter.play("t01 5101/" + FullTill.COUNT + " -> posted");
            counter.signsOnAgain("s01");
            counter.play("""
                    s01 8301                       -> shown
                    s01 8201                       -> shown
                    s01 8303                       -> shown
                    """);
        }
    }

    private static String told(Outcome outcome) {
        return outcome instanceof Outcome.Answered answered ? answered.view().toString() : outcome.toString();
    }

    private Counter morning(Dialect dialect) {
        Counter counter = Counter.inTheMorning(dialect, folder);
        counter.play("s01+s02 9101 -> posted");
        return counter;
    }
}
