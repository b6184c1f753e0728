package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.View;
import org.tellerline.schema.db.Dialect;

/** What a branch asks of its own day: the journal, the tills and the ledger. 8201, 8301 and 8303. */
final class BranchEnquiryScenariosTest {

    private static final String MOVED =
            "select p.currency || ' ' || sum(case when p.amount > 0 then p.amount else 0 end)"
                    + " || ' ' || sum(case when p.amount < 0 then -p.amount else 0 end)"
                    + " from posting p join journal j on j.id = p.journal where ";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_teller_sees_the_own_events_and_what_came_into_the_own_till(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            business(counter);
            Answer answer = Answer.to(counter, "t01", "8201");

            assertThat(answer.rows(
                            "column.receipt", "column.code", "column.amount", "column.cash.in", "column.cash.out"))
                    .as("behind what the vault gave at opening, one event a currency")
                    .hasSize(3 + 5)
                    .endsWith(
                            "2101 500.00 500.00 ",
                            "2102 200.00  200.00",
                            "4101 100.00  ",
                            "2101 1000 1000 ",
                            "2102 20.00  20.00");
            assertThat(answer.rows("column.receipt", "column.account").get(3)).startsWith("0001101");
            assertThat(answer.table("column.receipt").complete()).isTrue();
            assertThat(minor(answer, "column.ccy", "column.ccy", "column.cash.in", "column.cash.out"))
                    .isEqualTo(counter.books(MOVED + "p.till = 1001 group by p.currency order by p.currency"));
            assertThat(answer.rows("column.code", "column.code", "column.events"))
                    .containsExactly("0002 3", "2101 2", "2102 2", "4101 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_supervisor_and_an_auditor_see_the_branch_and_whose_till_it_was(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            business(counter);
            Answer answer = Answer.to(counter, "s01", "8201");

            assertThat(answer.rows("column.receipt", "column.till", "column.code", "column.maker"))
                    .hasSize(Integer.parseInt(counter.books("select count(*) from journal where branch = 1")
                            .get(0)))
                    .contains("01 2102 t01", "02 2101 t02")
                    .doesNotContain("05 2101 t05");
            assertThat(minor(answer, "column.ccy", "column.ccy", "column.cash.in", "column.cash.out"))
                    .isEqualTo(counter.books(
                            MOVED + "p.till is not null and j.branch = 1 group by p.currency order by p.currency"));
            assertThat(answer.rows("column.code", "column.code", "column.events"))
                    .isEqualTo(
                            counter.books(
                                    "select code || ' ' || count(*) from journal where branch = 1 group by code order by code"));
            assertThat(Answer.to(counter, "x01", "8201").sheet()).isEqualTo(answer.sheet());
            counter.play("c01 8201 -> refused NOT_PERMITTED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_journal_tells_who_signed_beside_the_maker(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01+s02 2102/COMPANY/50000.01    -> posted COMPANY 949999.99
                    t01 2102/COMPANY/10              -> posted COMPANY 949989.99
                    """);
            for (String who : List.of("t01", "s01")) {
                assertThat(Answer.to(counter, who, "8201")
                                .rows("column.receipt", "column.code", "column.maker", "column.signed"))
                        .contains("2102 t01 s02", "2102 t01 ");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_day_has_its_own_journal(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            business(counter);
            List<String> first = Answer.to(counter, "t01", "8201").rows("column.receipt", "column.receipt");
            EnquiryScenariosTest.newDay(counter, "2026-11-25");

            Answer today = Answer.to(counter, "t01", "8201");
            assertThat(today.table("column.receipt").rows()).isEmpty();
            assertThat(today.table("column.ccy").rows()).isEmpty();
            assertThat(Answer.to(counter, "t01", "8201/-1").rows("column.receipt", "column.receipt"))
                    .isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_teller_sees_the_own_till_piece_by_piece_and_how_the_day_made_it_so(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            business(counter);
            EnquiryScenariosTest.newDay(counter, "2026-11-25");
            counter.play("""
                    t01 2101/WANG/250/100x2,50x1     -> posted WANG 10450.00
                    t01 2102/WANG/30                 -> posted WANG 10420.00
                    """);
            Answer till = Answer.to(counter, "t01", "8301");

            assertThat(till.fact("column.till") + " " + till.fact("column.state"))
                    .isEqualTo("01 till.open");
            assertThat(till.fact("column.holder")).isEqualTo("t01 李晓梅");
            assertThat(minor(till, "column.ccy", "column.ccy", "column.opening"))
                    .isEqualTo(counter.books("select p.currency || ' ' || sum(p.amount) from posting p join journal j"
                            + " on j.id = p.journal where p.till = 1001 and j.business_date < '2026-11-25'"
                            + " group by p.currency order by p.currency"));
            assertThat(minor(till, "column.ccy", "column.in", "column.out"))
                    .containsExactly("25000 3000", "0 0", "0 0");
            assertThat(minor(till, "column.ccy", "column.ccy", "column.now", "column.till.limit"))
                    .isEqualTo(counter.books("select currency || ' ' || cash || ' ' || cash_limit from till_cash"
                            + " where till = 1001 order by currency"));
            assertThat(pieces(till))
                    .isEqualTo(
                            counter.books(
                                    "select currency || ' ' || condition || ' ' || count from till_pieces"
                                            + " where till = 1001 and count <> 0 and condition <> 'LOOSE' order by currency, face desc"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_closed_till_says_so_and_who_holds_none_has_no_position(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.meanwhile("update position_head set state = 'CLOSED' where position = 1001");
            assertThat(Answer.to(counter, "t01", "8301").fact("column.state")).isEqualTo("till.closed");

            counter.meanwhile("update position_head set holder = null where position = 1002");
            counter.meanwhile("update position_head set holder = (select id from staff where sign_on_name = 't02')"
                    + " where position = (select min(position) from position_head where kind = 'DESK' and branch = 1)");
            counter.play("t02 8301 -> refused NO_OWN_TILL");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_supervisor_sees_every_till_of_the_branch_and_the_vault(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            business(counter);
            counter.meanwhile("update position_head set state = 'CLOSED' where position = 1003");
            Answer tills = Answer.to(counter, "s01", "8301");

            assertThat(minor(tills, "column.till", "column.till", "column.ccy", "column.now"))
                    .isEqualTo(counter.books("select (case when h.no < 10 then '0' else '' end) || h.no || ' '"
                            + " || t.currency || ' ' || t.cash from till_cash t join position_head h on"
                            + " h.position = t.till where h.branch = 1 order by h.no, t.currency"));
            assertThat(tills.rows("column.till", "column.till", "column.kind", "column.state", "column.holder"))
                    .contains("03 position.TILL till.closed t03 陈志远", "01 position.TILL till.open t01 李晓梅")
                    .anyMatch(row -> row.endsWith("position.VAULT till.open -"));
            assertThat(minor(tills, "column.sum", "column.sum", "column.now"))
                    .isEqualTo(counter.books("select currency || ' ' || sum(cash) from till_cash join position_head"
                            + " on position = till where branch = 1 group by currency order by currency"));
            assertThat(Answer.to(counter, "s03", "8301").rows("column.till", "column.holder"))
                    .noneMatch(holder -> holder.startsWith("t01"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_trial_balance_adds_up_every_leg_of_the_branch_and_proves_itself(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            business(counter);
            EnquiryScenariosTest.newDay(counter, "2026-11-25");
            counter.play("""
                    t05 4101/RIVERSIDE/WANG/300      -> posted WANG 10500.00
                    t01 2101/EMMAUSD/20              -> posted EMMAUSD 1000.00
                    """);
            EnquiryScenariosTest.newDay(counter, "2026-11-26");
            counter.play("t01 2101/YEN/1 -> posted YEN 51001");

            for (String day : List.of("2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26")) {
                for (String who : List.of("s01", "x01")) {
                    mustAddUp(counter, Answer.to(counter, who, "8303/" + day.replace("-", "")), day, 1);
                }
                mustAddUp(counter, Answer.to(counter, "s03", "8303/" + day.replace("-", "")), day, 2);
            }
            assertThat(Answer.to(counter, "s01", "8303").fact("receipt.date")).isEqualTo("2026-11-26");
            counter.play("t01 8303 -> refused NOT_PERMITTED");
        }
    }

    /** Against sums that the database makes of nothing but the legs. */
    private static void mustAddUp(Counter counter, Answer answer, String day, int branch) {
        String from = " from posting p join journal j on j.id = p.journal where p.branch = " + branch;
        String sum = "select p.gl_code || ' ' || p.currency || ' ' || sum(%s)" + from
                + " and j.business_date %s group by p.gl_code, p.currency having sum(%s) <> 0"
                + " order by p.gl_code, p.currency";
        String debits = "case when p.amount > 0 then p.amount else 0 end";
        String credits = "case when p.amount < 0 then -p.amount else 0 end";
        assertThat(figures(answer, "column.opening"))
                .as(day)
                .isEqualTo(counter.books(sum.formatted("p.amount", "< '" + day + "'", "p.amount")));
        assertThat(figures(answer, "column.debits"))
                .as(day)
                .isEqualTo(counter.books(sum.formatted(debits, "= '" + day + "'", debits)));
        assertThat(figures(answer, "column.credits"))
                .as(day)
                .isEqualTo(counter.books(sum.formatted(credits, "= '" + day + "'", credits)));
        assertThat(figures(answer, "column.closing"))
                .as(day)
                .isEqualTo(counter.books(sum.formatted("p.amount", "<= '" + day + "'", "p.amount")));
        assertThat(answer.rows("column.sum", "column.sum", "column.opening", "column.closing", "column.proof"))
                .as(day)
                .isEqualTo(
                        day.equals("2026-11-23")
                                ? List.of()
                                : List.of(
                                        "CNY 0.00 0.00 proof.balanced",
                                        "JPY 0 0 proof.balanced",
                                        "USD 0.00 0.00 proof.balanced"));
    }

    private static List<String> figures(Answer answer, String column) {
        return minor(answer, "column.gl", "column.gl", "column.ccy", column).stream()
                .filter(row -> !row.endsWith(" ") && !row.endsWith(" 0"))
                .toList();
    }

    private static void business(Counter counter) {
        counter.play("""
                t01 2101/WANG/500                -> posted WANG 10500.00
                t01 2102/WANG/200                -> posted WANG 10300.00
                t02 2101/COMPANY/1000            -> posted COMPANY 1001000.00
                t01 4101/WANG/RIVERSIDE/100      -> posted WANG 10200.00
                t05 2101/RIVERSIDE/10            -> posted RIVERSIDE 5110.00
                t01 2101/YEN/1000                -> posted YEN 51000
                t01 2102/EMMAUSD/20              -> posted EMMAUSD 980.00
                """);
    }

    /** Rows with their amounts in minor units, as the tables keep them. */
    private static List<String> minor(Answer answer, String first, String... columns) {
        return answer.table(first).rows().stream()
                .map(row -> {
                    StringBuilder text = new StringBuilder();
                    for (String column : columns) {
                        Datum datum = row.get(answer.table(first).columns().indexOf(column));
                        String shown = datum.text();
                        text.append(text.isEmpty() ? "" : " ")
                                .append(
                                        datum.isAmount()
                                                ? shown.substring(4)
                                                        .replace(".", "")
                                                        .replaceFirst("^(-?)0+(?=\\d)", "$1")
                                                : shown);
                    }
                    return text.toString();
                })
                .toList();
    }

    private static List<String> pieces(Answer till) {
        return till.sheet().parts().stream()
                .filter(View.Table.class::isInstance)
                .map(View.Table.class::cast)
                .filter(table -> table.columns().contains("column.face"))
                .flatMap(table -> table.rows().stream())
                .filter(row -> !row.get(2).text().equals("condition.LOOSE"))
                .map(row -> row.get(0).text() + " "
                        + row.get(2).text().replace("condition.", "") + " "
                        + row.get(3).text())
                .toList();
    }
}
