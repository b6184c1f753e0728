package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.books.Books;
import org.tellerline.core.books.History;
import org.tellerline.core.books.Period;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.FieldSpec;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;

/** What customers ask of their money: the overview and the history of an account, and how dates are keyed. 8102 and 8104. */
final class EnquiryScenariosTest {

    private static final String[] ENTRY = {"column.entry", "column.in", "column.out", "column.balance"};

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_history_tells_each_entry_with_the_balance_after_it(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 2101/WANG/500///十一月房租         -> posted WANG 10500.00
                    t01 2102/WANG/200                      -> posted WANG 10300.00
                    t01 4101/WANG/EMMA/100/rent            -> posted WANG 10200.00
                    t05 2101/WANG/0.05                     -> posted WANG 10200.05
                    """);
            Answer answer = Answer.to(counter, "t01", "8104/WANG");

            assertThat(answer.rows("column.entry", ENTRY))
                    .containsExactly(
                            "1 10000.00  10000.00",
                            "2 500.00  10500.00",
                            "3  200.00 10300.00",
                            "4  100.00 10200.00",
                            "5 0.05  10200.05");
            assertThat(answer.rows("column.entry", "column.date", "column.code", "column.memo"))
                    .containsExactly(
                            "2026-11-24 0003 ",
                            "2026-11-24 2101 十一月房租",
                            "2026-11-24 2102 ",
                            "2026-11-24 4101 rent",
                            "2026-11-24 2101 ");
            assertThat(answer.rows("column.entry", "column.receipt").subList(1, 5))
                    .containsExactlyElementsOf(counter.books(
                            "select '000' || j.branch || '-0' || (j.position - j.branch * 1000) || '-00000' || j.receipt_no"
                                    + " from posting p join journal j on j.id = p.journal"
                                    + " where p.account = (select id from account where number = '" + Residents.WANG
                                    + "') and p.entry_no > 1 order by p.entry_no"));
            assertThat(answer.fact("receipt.owner")).isEqualTo("王伟");
            assertThat(answer.fact("card.in")).isEqualTo("10500.05");
            assertThat(answer.fact("card.out")).isEqualTo("300.00");
            assertThat(answer.fact("card.after"))
                    .isEqualTo(
                            counter.fixture().account(Residents.WANG).balance().plain());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_period_begins_with_the_balance_before_it_and_ends_with_the_one_after(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("t01 2101/WANG/500 -> posted WANG 10500.00");
            newDay(counter, "2026-11-30");
            counter.play("""
                    t01 2102/WANG/200 -> posted WANG 10300.00
                    t01 2102/WANG/100 -> posted WANG 10200.00
                    """);
            newDay(counter, "2026-12-02");
            counter.play("t01 2101/WANG/1 -> posted WANG 10201.00");

            for (String command : List.of("8104/WANG/1125/1201", "8104/WANG/1130/-2", "8104/WANG/20261130/t-1")) {
                Answer answer = Answer.to(counter, "t02", command);
                assertThat(answer.rows("column.entry", ENTRY))
                        .containsExactly("3  200.00 10300.00", "4  100.00 10200.00");
                assertThat(answer.fact("card.before")).isEqualTo("10500.00");
                assertThat(answer.fact("card.out")).isEqualTo("300.00");
                assertThat(answer.fact("card.after")).isEqualTo("10200.00");
            }
            assertThat(Answer.to(counter, "t02", "8104/WANG").rows("column.entry", ENTRY))
                    .as("this business month")
                    .containsExactly("5 1.00  10201.00");
            Answer november = Answer.to(counter, "t02", "8104/WANG//1130");
            assertThat(november.fact("card.from")).isEqualTo("2026-11-01");
            assertThat(november.rows("column.entry", "column.entry")).containsExactly("1", "2", "3", "4");
            Answer before = Answer.to(counter, "t02", "8104/WANG/0101/0131");
            assertThat(before.rows("column.entry", ENTRY)).isEmpty();
            assertThat(before.fact("card.before") + before.fact("card.after")).isEqualTo("0.000.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_amount_is_found_whether_it_came_in_or_went_out(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 2101/WANG/500     -> posted WANG 10500.00
                    t01 2102/WANG/500     -> posted WANG 10000.00
                    t01 2102/WANG/50      -> posted WANG 9950.00
                    t01 2101/YEN/500      -> posted YEN 50500
                    """);
            assertThat(Answer.to(counter, "t01", "8104/WANG///500").rows("column.entry", ENTRY))
                    .containsExactly("2 500.00  10500.00", "3  500.00 10000.00");
            assertThat(Answer.to(counter, "t01", "8104/YEN///500").rows("column.entry", ENTRY))
                    .containsExactly("2 500  50500");
            counter.play("t01 8104/YEN///500.5 -> invalid amount");
            assertThat(Answer.to(counter, "t01", "8104/WANG///501").rows("column.entry", ENTRY))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_account_without_entries_or_of_another_branch_has_its_history_too(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Answer empty = Answer.to(counter, "t01", "8104/EMPTY");
            assertThat(empty.rows("column.entry", ENTRY)).isEmpty();
            assertThat(empty.fact("card.before") + empty.fact("card.after")).isEqualTo("0.000.00");
            assertThat(Answer.to(counter, "t01", "8104/RIVERSIDE").rows("column.entry", ENTRY))
                    .containsExactly("1 5000.00  5000.00");
            assertThat(Answer.to(counter, "x01", "8104/EMMAUSD").rows("column.entry", ENTRY))
                    .containsExactly("1 1000.00  1000.00");
            counter.play("""
                    t01 8104/WANG/t+1            -> invalid fromDate
                    t01 8104/WANG/1123/1122      -> invalid toDate
                    t01 8104/WANG/1123/1123      -> shown
                    t01 8104/WANG/t/t+9          -> shown
                    t01 8104/999/t+1/1122/abc    -> invalid account fromDate amount
                    t01 8104/WANG//1122/abc      -> invalid amount
                    t01 8104/WANG/t/-1/abc       -> invalid toDate amount
                    c01 8104/WANG                -> refused NOT_PERMITTED
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_long_history_is_cut_and_says_so(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 2101/WANG/1 -> posted WANG 10001.00
                    t01 2101/WANG/2 -> posted WANG 10003.00
                    """);
            try (Database database = Database.open(counter.fixture().address(), Database.Mode.READING)) {
                Books books = new Books(database, counter.fixture().bank().products());
                Period month = Period.monthUntil(BankFixture.DATE);
                History two = books.histories().of(Residents.WANG, month, Optional.empty(), 2);
                History three = books.histories().of(Residents.WANG, month, Optional.empty(), 3);
                assertThat(two.complete()).isFalse();
                assertThat(two.entries()).isEqualTo(three.entries().subList(0, 2));
                assertThat(three.complete()).isTrue();
                assertThat(two.after()).isEqualTo(three.after());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_event_that_was_reversed_and_the_one_that_reversed_it_name_each_other(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 2101/WANG/500/100x5          -> posted WANG 10500.00
                    t01+s01 7201/@1/wrong account    -> posted WANG 10000.00
                    t01 4101/WANG/EMMA/100           -> posted WANG 9900.00
                    t01+s02 7201/@3/wrong payee      -> posted WANG 10000.00
                    t01 2101/WANG/5                  -> posted WANG 10005.00
                    """);
            String[] shown = {"column.code", "column.in", "column.out", "column.receipt", "column.mark", "column.other"
            };
            assertThat(Answer.to(counter, "t02", "8104/WANG").rows("column.entry", shown))
                    .containsExactly(
                            "0003 10000.00  -  ",
                            "2101 500.00  0001-01-000001 mark.reversed 0001-01-000002",
                            "7201  500.00 0001-01-000002 mark.reverses 0001-01-000001",
                            "4101  100.00 0001-01-000003 mark.reversed 0001-01-000004",
                            "7201 100.00  0001-01-000004 mark.reverses 0001-01-000003",
                            "2101 5.00  0001-01-000005  ");
            assertThat(Answer.to(counter, "t02", "8104/EMMA").rows("column.entry", shown))
                    .endsWith(
                            "4101 100.00  0001-01-000003 mark.reversed 0001-01-000004",
                            "7201  100.00 0001-01-000004 mark.reverses 0001-01-000003");
            for (String who : List.of("t01", "s01")) {
                Answer journal = Answer.to(counter, who, "8201");
                assertThat(journal.rows(
                                "column.receipt", "column.receipt", "column.code", "column.mark", "column.other"))
                        .contains(
                                "0001-01-000001 2101 mark.reversed 0001-01-000002",
                                "0001-01-000002 7201 mark.reverses 0001-01-000001",
                                "0001-01-000003 4101 mark.reversed 0001-01-000004",
                                "0001-01-000004 7201 mark.reverses 0001-01-000003",
                                "0001-01-000005 2101  ");
                assertThat(journal.rows("column.receipt", "column.code", "column.cash.in", "column.cash.out"))
                        .contains("2101 500.00 ", "7201  500.00", "4101  ", "7201  ");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_overview_shows_all_a_customer_has_and_what_today_used(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 2101/WANG/500                -> posted WANG 10500.00
                    t01 2102/WANG/200                -> posted WANG 10300.00
                    t01 4101/EMMA/WANG/100           -> posted WANG 10400.00
                    t01 2101/EMMAUSD/7               -> posted EMMAUSD 1007.00
                    """);
            Answer wang = Answer.to(counter, "t01", "8102/100000001");
            assertThat(wang.fact("card.name")).isEqualTo("王伟");
            assertThat(wang.fact("column.id.number")).contains("*****").doesNotContainPattern("\\d{5}");
            assertThat(wang.fact("column.phone")).matches("\\*+\\d{4}");
            assertThat(wang.rows(
                            "column.account",
                            "column.account",
                            "column.ccy",
                            "column.status",
                            "column.balance",
                            "column.in.today",
                            "column.out.today"))
                    .as("today, the balance brought forward among it")
                    .containsExactly(Residents.WANG + " CNY status.ACTIVE 10400.00 10600.00 200.00");
            assertThat(wang.rows("column.limit.today", "column.limit.today", "column.used", "column.left"))
                    .containsExactly(
                            "limit.cash-in 500.00 1999500.00",
                            "limit.cash-out 200.00 499800.00",
                            "limit.transfer 0.00 2000000.00");

            newDay(counter, "2026-11-25");
            counter.play("t05 2101/EMMA/1 -> posted EMMA 2401.50");
            Answer emma = Answer.to(counter, "s01", "8102/100000002");
            assertThat(emma.rows(
                            "column.account", "column.ccy", "column.balance", "column.in.today", "column.out.today"))
                    .containsExactly("CNY 2401.50 1.00 ", "USD 1007.00  ");
            assertThat(emma.rows("column.limit.today", "column.ccy", "column.used"))
                    .containsExactly("CNY 1.00", "CNY 0.00", "CNY 0.00", "USD 0.00", "USD 0.00", "USD 0.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_customer_without_accounts_and_one_of_another_branch_are_shown(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            Answer nothing = Answer.to(counter, "t01", "8102/" + Residents.SUN_JI);
            assertThat(nothing.table("column.account").rows()).isEmpty();
            assertThat(nothing.table("column.limit.today").rows()).isEmpty();
            assertThat(nothing.fact("card.branch")).isEqualTo("0002");
            assertThat(Answer.to(counter, "x01", "8102/100000007").rows("column.account", "column.balance"))
                    .containsExactly("50000");
            counter.play("""
                    t01 8102/999                     -> invalid customer
                    a01 8102/100000001               -> refused NOT_PERMITTED
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource
    void dates_are_keyed_short_and_bad_ones_are_named(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            assertThat(told(counter, "20261123")).contains("2026-11-23");
            assertThat(told(counter, "1123")).contains("2026-11-23");
            assertThat(told(counter, "t")).contains("2026-11-24");
            assertThat(told(counter, "T+0")).contains("2026-11-24");
            assertThat(told(counter, "t-24")).contains("2026-10-31");
            assertThat(told(counter, "-1")).contains("2026-11-23");
            for (String wrong : List.of(
                    "T+3", "+8", "0229", "1301", "20260230", "1", "tt", "t3", "-", "00000101", "112", "today")) {
                assertThat(told(counter, wrong)).as(wrong).isEmpty();
                counter.play("s01 8303/" + wrong + " -> invalid date");
            }
            counter.play("""
                    s01 8303/t+1             -> invalid date
                    s01 8201/1125            -> invalid date
                    s01 8201/t               -> shown
                    s01 8303/20240229        -> shown
                    """);
            counter.meanwhile("update bank set business_date = '2028-03-01'");
            assertThat(told(counter, "0229")).as("of this business year").contains("2028-02-29");
        }
    }

    /** What the screen shows beside a date as it is keyed. */
    private static Optional<String> told(Counter counter, String keyed) {
        FieldSpec date = counter.fixture()
                .bank()
                .catalogue()
                .find("8303")
                .orElseThrow()
                .fields()
                .get(0);
        return date.echo(keyed, counter.fixture().bank().desk().fields(counter.session("s01")))
                .map(Message::args)
                .map(args -> args.get(0).toString());
    }

    static void newDay(Counter counter, String date) {
        counter.meanwhile("insert into branch_day values (1, '" + date + "', 'OPEN')");
        counter.meanwhile("insert into branch_day values (2, '" + date + "', 'OPEN')");
        counter.meanwhile("update bank set business_date = '" + date + "'");
    }
}
