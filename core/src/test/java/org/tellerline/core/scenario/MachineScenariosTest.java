package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Dialect;

/** A self-service machine is a till without a teller: 5204 and 5205. The machine of branch 1 is number 81, its position 1081. */
final class MachineScenariosTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_machine_is_loaded_from_the_vault_and_emptied_into_it_by_two(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            List<String> before = vault(counter);
            counter.play("""
                    t01 5204/81/50000/100x500           -> refused NOT_PERMITTED
                    c01 5204/81/50000/100x500           -> needs WITNESS
                    c01+c01 5204/81/50000/100x500       -> needs SIGNER_IS_MAKER
                    c01+x01 5204/81/50000/100x500       -> needs SIGNER_NOT_PERMITTED
                    c01+t01 5204/81/50000/100x500       -> posted
                    c01+s01 5204/81/1000/50x20          -> posted
                    """);
            assertThat(machine(counter)).isEqualTo(5_100_000);
            assertThat(legs(counter, "5204"))
                    .containsExactly(
                            "1001.04 1081 5000000",
                            "1001.01 1090 -5000000",
                            "1001.04 1081 100000",
                            "1001.01 1090 -100000");
            counter.play("""
                    c01 5205/81/100x500,50x20           -> needs WITNESS
                    c01+t02 5205/81/100x500,50x20       -> posted
                    c01 5205/81/0                       -> refused MACHINE_EMPTY
                    """);
            assertThat(machine(counter)).isZero();
            assertThat(vault(counter)).isEqualTo(before);
            assertThat(counter.books("select what || ' ' || role from signature order by journal"))
                    .containsExactly("WITNESSED TELLER", "WITNESSED SUPERVISOR", "WITNESSED TELLER");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_machine_holds_more_or_less_than_its_book_is_booked_at_once_and_cleared_later(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("c01+t01 5204/81/50000/100x500 -> posted");
            assertThat(warnings(counter, "5205/81/100x498")).containsExactly("warning.count.short");
            assertThat(warnings(counter, "5205/81/100x501")).containsExactly("warning.count.over");
            counter.play("""
                    c01+t01 5205/81/100x498              -> posted
                    c01+t01 5204/81/1000/100x10          -> posted
                    c01+t01 5205/81/100x11               -> posted
                    c01+t01 5204/81/1000/100x10          -> posted
                    c01+t01 5205/81/0                    -> posted
                    c01+t01 5205/81/10x1                 -> posted
                    s01+s02 5108/@2/4//stuck and lost    -> posted
                    s01+s02 5108/@4/1//a customer's      -> posted
                    """);
            assertThat(legs(counter, "5205"))
                    .containsExactly(
                            "1001.01 1090 4980000",
                            "1221.01 0 20000",
                            "1001.04 1081 -5000000",
                            "1001.01 1090 110000",
                            "2241.01 0 -10000",
                            "1001.04 1081 -100000",
                            "1221.01 0 100000",
                            "1001.04 1081 -100000",
                            "1001.01 1090 1000",
                            "2241.01 0 -1000");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_machine_takes_only_the_banks_own_money_of_an_open_vault(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    c01 5204/82/1000/100x10              -> invalid machine
                    c01 5204/x/1000/100x10               -> invalid machine
                    c01 5204/81/USD100/100x1             -> refused MACHINE_WITHOUT_CURRENCY
                    c01 5205/81/USD 100x1                -> refused MACHINE_WITHOUT_CURRENCY
                    c01 5204/81/1000/100x11              -> refused PIECES_DIFFER
                    c01 5204/81/90000000/100x900000      -> refused VAULT_SHORT
                    c01 5204/81/1000000/50x20000         -> refused VAULT_PIECES_MISSING
                    c02+s03 5204/81/1000/100x10          -> posted
                    """);
            assertThat(machine(counter)).isZero();
            counter.meanwhile("update position_head set state = 'CLOSED' where position = 1090");
            counter.play("""
                    c01 5204/81/1000/100x10              -> refused VAULT_CLOSED
                    c01 5205/81/100x10                   -> refused VAULT_CLOSED
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_machine_that_would_hold_too_much_is_warned_of_and_loading_is_taken_back(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            List<String> before = vault(counter);
            assertThat(warnings(counter, "5204/81/500000/100x5000")).isEmpty();
            assertThat(warnings(counter, "5204/81/500010/100x5000,10x1")).containsExactly("warning.machine.limit");
            counter.play("""
                    c01+t01 5204/81/1000/100x10          -> posted
                    c01+s01 7201/@1/the wrong machine    -> posted
                    """);
            assertThat(vault(counter)).isEqualTo(before);
        }
    }

    private static List<String> warnings(Counter counter, String command) {
        Outcome.Reviewed reviewed = (Outcome.Reviewed) counter.review(counter.session("c01"), command);
        return reviewed.review().warnings().stream().map(Message::key).toList();
    }

    private static List<String> legs(Counter counter, String code) {
        return counter.books("select gl_code || ' ' || coalesce(till, 0) || ' ' || amount from posting p"
                + " join journal j on j.id = p.journal where j.code = '" + code + "' order by p.journal, leg");
    }

    private static long machine(Counter counter) {
        return Long.parseLong(
                counter.books("select cash from till_cash where till = 1081").get(0));
    }

    private static List<String> vault(Counter counter) {
        return counter.books("select face || ' ' || condition || ' ' || count from till_pieces"
                + " where till = 1090 and currency = 'CNY' order by face, condition");
    }
}
