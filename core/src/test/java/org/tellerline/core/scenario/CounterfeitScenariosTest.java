package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.schema.db.Dialect;

/** A counterfeit is taken in by two: 2106, before the deposit (P40) and after it (P41). */
final class CounterfeitScenariosTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void one_that_is_found_before_the_deposit_moves_no_money(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 2106/100/HD90267890/1                    -> refused DEPOSITOR_WANTED
                    t01 2106/100/HD90267890/1/李雷                -> needs WITNESS
                    t01+t01 2106/100/HD90267890/1/李雷            -> needs SIGNER_IS_MAKER
                    t01 2106/30/HD90267890/1/李雷                 -> invalid face
                    t01 2106/100/HD-90/1/李雷                     -> invalid serial
                    s01 2106/100/HD90267890/1/李雷                -> refused NOT_PERMITTED
                    """);
            Outcome.Posted posted = (Outcome.Posted) counter.key("t01+t02", "2106/100/HD90267890/1/李雷");
            assertThat(posted.receipt().text("receipt.no")).isEqualTo("0001-01-000001");
            assertThat(posted.receipt().text("receipt.appeal")).isEqualTo("counterfeit.appeal");
            assertThat(posted.receipt().text("receipt.signed.WITNESSED")).isEqualTo("t02");
            counter.checks();
            assertThat(counter.books(
                            "select count(*) from posting p join journal j on j.id = p.journal where j.code = '2106'"))
                    .containsExactly("0");
            assertThat(VoucherScenariosTest.moves(counter, "2106"))
                    .containsExactly("9021 COUNTERFEIT 1001 CNY10000-10000 1 CONFISCATED");
            assertThat(counter.books("select serial from memo_move where kind = 'COUNTERFEIT'"))
                    .containsExactly("HD90267890");
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_that_is_found_in_the_till_is_missing_there_until_it_is_cleared(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01+t02 2106/USD 20/AB12345678/2             -> posted
                    t01 7201/@1/mistake                          -> refused NOT_REVERSIBLE
                    s01 5108/@1/3//the teller answers            -> needs SUPERVISOR
                    s01+s02 5108/@1/3//the teller answers        -> posted
                    s01 5108/@1/3//once more                     -> refused ITEM_CLEARED
                    """);
            assertThat(counter.books(
                            "select p.gl_code || ' ' || coalesce(cast(p.till as text), '-') || ' ' || p.currency || ' '"
                                    + " || p.amount from posting p join journal j on j.id = p.journal where j.code in ('2106', '5108')"
                                    + " order by j.id, p.leg"))
                    .containsExactly(
                            "1221.01 - USD 2000",
                            "1001.02 1001 USD -2000",
                            "1221.04 - USD 2000",
                            "1221.01 - USD -2000");
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_that_was_found_before_the_deposit_is_no_shortage_to_clear(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01+t02 2106/100/HD90267890/1/李雷            -> posted
                    s01 5108/@1/3//nothing is missing            -> refused NOT_A_DIFFERENCE
                    """);
        }
    }
}
