package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.books.Books;
import org.tellerline.core.books.DayJournal;
import org.tellerline.core.books.Scope;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.transaction.View;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;

/** What lists of enquiries say at their edges: how much they carry, what they hide, how they count. 8101, 8201 and 8301. */
final class EnquiryDetailsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_long_journal_is_cut_and_says_so_and_its_sums_are_of_all(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("t01 2101/WANG/1 -> posted WANG 10001.00");
            try (Database database = Database.open(counter.fixture().address(), Database.Mode.READING)) {
                Books books = new Books(database, counter.fixture().bank().products());
                Scope scope = new Scope(BankFixture.DATE, 1, Optional.of(1001L));
                DayJournal cut = books.journals().of(scope, 3);
                DayJournal whole = books.journals().of(scope, 4);
                assertThat(cut.complete()).isFalse();
                assertThat(cut.lines()).isEqualTo(whole.lines().subList(0, 3));
                assertThat(whole.complete()).isTrue();
                assertThat(whole.lines()).hasSize(4);
                assertThat(cut.cash()).isEqualTo(whole.cash());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_till_says_how_much_it_holds_beyond_its_limit_and_what_its_pieces_are_worth(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.meanwhile("update till_cash set cash_limit = cash - 1 where till = 1001 and currency = 'CNY'");
            counter.meanwhile("update till_cash set cash_limit = cash where till = 1001 and currency = 'JPY'");
            counter.play("t01 2101/WANG/1 -> posted WANG 10001.00");
            Answer till = Answer.to(counter, "t01", "8301");
            assertThat(till.rows("column.ccy", "column.ccy", "column.over"))
                    .containsExactly("CNY 1.01", "JPY ", "USD ");
            assertThat(till.rows("column.ccy", "column.ccy", "column.of.limit"))
                    .containsExactly("CNY 100", "JPY 100", "USD 19");
            assertThat(Answer.to(counter, "s01", "8301")
                            .rows("column.till", "column.till", "column.ccy", "column.over"))
                    .contains("01 CNY 1.01", "01 JPY ", "02 CNY ");
            assertThat(pieces(till)).contains("CNY 100.00 1200 120000.00", "CNY  1.00", "JPY 10000 80 800000");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_count_is_blind_as_the_policy_in_force_says(Dialect dialect) {
        try (Counter counter = Counter.inTheMorning(dialect, folder)) {
            counter.play("s01+s02 9101 -> posted");
            policy(counter, "2026-11-24", "confirm");
            policy(counter, "2026-11-25", "blind");
            assertThat(Answer.to(counter, "t01", "8301").fact("card.count.ahead"))
                    .isEmpty();
            EnquiryScenariosTest.newDay(counter, "2026-11-25");
            assertThat(Answer.to(counter, "t01", "8301").fact("card.count.ahead"))
                    .isEqualTo("till.blind");
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_is_found_is_shown_masked_with_what_they_have(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            View.Table found = found(counter, "8101/emma");
            assertThat(found.complete()).isTrue();
            assertThat(found.rows()).hasSize(2).allSatisfy(row -> {
                assertThat(row.get(4).text()).contains("*").doesNotContainPattern("\\d{5}");
                assertThat(row.get(5).text()).matches("\\*+\\d{4}");
            });
            assertThat(found.rows())
                    .extracting(row -> row.get(1).text() + " " + row.get(3).text())
                    .containsExactly(Residents.EMMA + " CNY 2500.50", Residents.EMMA_USD + " USD 1000.00");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_search_that_finds_more_than_it_lists_says_so(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            crowd(counter, 200);
            assertThat(found(counter, "8101/zzcrowd").complete()).isTrue();
            crowd(counter, 201);
            assertThat(found(counter, "8101/zzcrowd").complete()).isFalse();
            assertThat(found(counter, "8101/zzcrowd").rows()).hasSize(200);
        }
    }

    /** Many customers of one name, up to so many. */
    private static void crowd(Counter counter, int many) {
        int before = counter.books("select customer from customer_term where term like 'zzcrowd%'")
                .size();
        for (int i = before; i < many; i++) {
            long id = 900_000_000L + i;
            counter.meanwhile(
                    "insert into customer (id, branch, kind, name, id_type, id_number, phone, address, opened_on)"
                            + " values (" + id + ", 1, 'PERSON', 'Zz Crowd', 'PASSPORT', 'ZZ" + id
                            + "', '13800000001', '1 High St', '2026-11-24')");
            counter.meanwhile("insert into customer_term (term, customer) values ('zzcrowd', " + id + ")");
        }
    }

    private static void policy(Counter counter, String from, String way) {
        counter.meanwhile("insert into policy (kind, name, valid_from, content) values ('till', 'open-count', '" + from
                + "', 'count = " + way
                + "') on conflict (kind, name, valid_from) do update set content = excluded.content");
    }

    private static View.Table found(Counter counter, String command) {
        return (View.Table) ((Outcome.Answered) counter.key("t01", command)).view();
    }

    private static List<String> pieces(Answer till) {
        return till.sheet().parts().stream()
                .filter(View.Table.class::isInstance)
                .map(View.Table.class::cast)
                .filter(table -> table.columns().contains("column.face"))
                .flatMap(table -> table.rows().stream())
                .map(row -> row.get(0).text() + " " + figure(row.get(1).text()) + " "
                        + (row.get(3).text().isEmpty() ? "" : row.get(3).text() + " ")
                        + figure(row.get(4).text()))
                .toList();
    }

    private static String figure(String money) {
        return money.substring(money.indexOf(' ') + 1);
    }
}
