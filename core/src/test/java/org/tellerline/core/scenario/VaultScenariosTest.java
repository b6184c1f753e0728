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

/** Pieces for pieces, and cash between till and vault: 2104, 5102, 5103. The till of t01 is 1001, the vault of branch 1 is 1090. */
final class VaultScenariosTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void pieces_are_exchanged_for_others_worth_the_same(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            List<String> cash = cash(counter);
            counter.play("""
                    t01 2104/100x3/50x4,20x5                  -> posted
                    t01 2104/"USD 100x1"/20x5                 -> posted
                    t01 2104/usd100x1/"USD 50x2"              -> posted
                    t01 2104/100x3/50x5                       -> refused EXCHANGE_UNEQUAL
                    t01 2104/100x3/USD50x6                    -> invalid wanted
                    t01 2104/EUR100x3/50x6                    -> invalid given
                    t01 2104/100x200/50x400                   -> refused PIECES_MISSING
                    t01 2104/100x90000/50x180000              -> refused TILL_SHORT
                    t01 2104/100x1/30x3,10x1                  -> invalid wanted
                    t01 2104/100x1                            -> invalid wanted
                    """);
            assertThat(cash(counter)).isEqualTo(cash);
            assertThat(pieces(counter, 1001, "CNY")).contains("10000 1203", "5000 396", "2000 295", "1 0");
            assertThat(pieces(counter, 1001, "USD")).contains("10000 62", "5000 38", "2000 45");
        }
    }

    /** The pieces that come in are put away first: nobody pays with what is not there. */
    @ParameterizedTest
    @EnumSource
    void what_is_wanted_must_lie_in_the_till_before_anything_comes_in(Dialect dialect) {
        play(dialect, """
                t01 2104/50x2400/100x1200                  -> posted
                t01 2104/100x1,50x2/100x1,50x2             -> refused PIECES_MISSING
                """);
    }

    @ParameterizedTest
    @EnumSource
    void an_exchange_is_one_event_on_one_till(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("t01 2104/100x1/50x2 -> posted");
            assertThat(counter.books("select gl_code || ' ' || till || ' ' || amount from posting"
                            + " where journal in (select id from journal where code = '2104') order by leg"))
                    .containsExactly("1001.02 1001 10000", "1001.02 1001 -10000");
            assertThat(counter.books("select face || ' ' || count from piece_move"
                            + " where journal in (select id from journal where code = '2104') order by seq"))
                    .containsExactly("10000 1", "5000 -2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void cash_moves_between_till_and_vault_under_the_custodians_signature(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            List<String> all = cash(counter);
            long till = amount(counter, 1001, "CNY");
            long vault = amount(counter, 1090, "CNY");
            counter.play("""
                    t01 5102/5000/100x30,50x40                 -> needs CUSTODIAN
                    t01+c01 5102/5000/100x30,50x40             -> posted
                    t01+s02 5103/2000/50x40                    -> posted
                    t01+t02 5103/2000/50x40                    -> needs SIGNER_NOT_PERMITTED
                    """);
            assertThat(amount(counter, 1001, "CNY")).isEqualTo(till + 300_000);
            assertThat(amount(counter, 1090, "CNY")).isEqualTo(vault - 300_000);
            assertThat(counter.books("select gl_code || ' ' || till || ' ' || amount from posting"
                            + " where journal in (select id from journal where code in ('5102', '5103'))"
                            + " order by journal, leg"))
                    .containsExactly(
                            "1001.02 1001 500000",
                            "1001.01 1090 -500000",
                            "1001.01 1090 200000",
                            "1001.02 1001 -200000");
            assertThat(counter.books("select what || ' ' || role from signature order by journal"))
                    .containsExactly("CUSTODY CUSTODIAN", "CUSTODY SUPERVISOR");
            counter.play("t01+c01 5103/3000/100x30 -> posted");
            assertThat(cash(counter)).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cash_of_another_currency_is_keyed_with_it_in_front(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            long yen = amount(counter, 1001, "JPY");
            long dollars = amount(counter, 1001, "USD");
            counter.play("""
                    t01+c01 5102/USD500/100x5                  -> posted
                    t01+c01 5102/"usd 500"/"USD 100x5"         -> posted
                    t01+c01 5103/JPY20000/10000x2              -> posted
                    t01 5102/USD500/JPY500x1                   -> invalid pieces
                    t01 5102/500/USD100x5                      -> invalid pieces
                    t01 5102/EUR500/100x5                      -> invalid amount
                    t01 5103/JPY0.5/1x1                        -> invalid amount
                    t01 2101/WANG/USD500                       -> invalid amount
                    t01 2101/WANG/500/USD100x5                 -> invalid pieces
                    t01 2101/EMMAUSD/USD500                    -> posted EMMAUSD 1500.00
                    """);
            assertThat(amount(counter, 1001, "USD")).isEqualTo(dollars + 150_000);
            assertThat(amount(counter, 1001, "JPY")).isEqualTo(yen - 20_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void neither_side_gives_what_it_does_not_have(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 5102/5000/100x30                       -> refused PIECES_DIFFER
                    t01 5102/99999999/100x9999999              -> refused PIECES_DIFFER
                    t01 5102/90000000/100x900000               -> refused VAULT_SHORT
                    t01 5102/1000000/50x20000                  -> refused VAULT_PIECES_MISSING
                    t01 5103/900000/100x9000                   -> refused TILL_SHORT
                    t01 5103/50000/50x1000                     -> refused PIECES_MISSING
                    t01 5103/50000                             -> invalid pieces
                    """);
            counter.meanwhile("delete from till_pieces where till = 1090 and currency = 'JPY'");
            counter.meanwhile("delete from till_cash where till = 1090 and currency = 'JPY'");
            Outcome.Refused refused = (Outcome.Refused) counter.key("t01", "5103/JPY10000/10000x1");
            assertThat(refused.refusal().code().name()).isEqualTo("VAULT_WITHOUT_CURRENCY");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_till_that_would_hold_too_much_is_warned_of(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            assertThat(warnings(counter, "5102/1000/100x10")).isEmpty();
            assertThat(warnings(counter, "5102/900000/100x9000")).containsExactly("warning.till.limit");
            assertThat(warnings(counter, "5103/1000/100x10")).isEmpty();
            counter.play("t01+c01 5102/900000/100x9000 -> posted");
        }
    }

    /** To the cent: what is just the limit is no warning. */
    @ParameterizedTest
    @EnumSource
    void a_vault_that_would_hold_too_much_is_warned_of_and_nothing_is_refused(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            limit(counter, 1090, "CNY", 100_000);
            assertThat(warnings(counter, "5103/1000/100x10")).isEmpty();
            Outcome.Reviewed reviewed =
                    (Outcome.Reviewed) counter.review(counter.session("t01"), "5103/1000.10/100x10,0.1x1");
            assertThat(reviewed.review().warnings()).singleElement().satisfies(warning -> {
                assertThat(warning.key()).isEqualTo("warning.vault.limit");
                assertThat(warning.args())
                        .extracting(Object::toString)
                        .containsExactly(
                                counter.books("select 'CNY ' || (cash / 100 + 1000) || '.10' from till_cash"
                                                + " where till = 1090 and currency = 'CNY'")
                                        .get(0),
                                counter.books("select 'CNY ' || (cash / 100 + 1000) || '.00' from till_cash"
                                                + " where till = 1090 and currency = 'CNY'")
                                        .get(0));
            });
            assertThat(warnings(counter, "5103/JPY10000/10000x1")).isEmpty();
            counter.play("t01+c01 5103/1000.10/100x10,0.1x1 -> posted");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_limit_of_a_till_is_met_to_the_cent_whatever_brings_the_cash(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            limit(counter, 1001, "CNY", 100_000);
            for (String within : List.of("2101/WANG/1000", "5102/1000/100x10", "1201/100000001/101/CNY//1000")) {
                assertThat(warnings(counter, within)).as(within).isEmpty();
            }
            for (String beyond :
                    List.of("2101/WANG/1000.01", "5102/1000.10/100x10,0.1x1", "1201/100000001/101/CNY//1000.01")) {
                assertThat(warnings(counter, beyond)).as(beyond).containsExactly("warning.till.limit");
            }
            assertThat(warnings(counter, "2101/YEN/1000")).isEmpty();
        }
    }

    /** What comes back by a reversal comes back to the vault or the till it left. */
    @ParameterizedTest
    @EnumSource
    void a_reversal_that_brings_too_much_back_names_the_vault_or_the_till(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01+c01 5102/1000/100x10             -> posted
                    t01 2102/WANG/500/100x5              -> posted WANG 9500.00
                    """);
            limit(counter, 1090, "CNY", 99_999);
            limit(counter, 1001, "CNY", 49_999);
            assertThat(warnings(counter, "7201/@1/mistake")).containsExactly("warning.vault.limit");
            assertThat(warnings(counter, "7201/@2/mistake")).containsExactly("warning.till.limit");
            limit(counter, 1090, "CNY", 100_000);
            limit(counter, 1001, "CNY", 50_000);
            assertThat(warnings(counter, "7201/@1/mistake")).isEmpty();
            assertThat(warnings(counter, "7201/@2/mistake")).isEmpty();
        }
    }

    private static void limit(Counter counter, long till, String currency, long more) {
        counter.meanwhile("update till_cash set cash_limit = cash + %d where till = %d and currency = '%s'"
                .formatted(more, till, currency));
    }

    /** The one who gives and the one who takes each sign for their side; nobody signs for both. */
    @ParameterizedTest
    @EnumSource
    void the_event_stands_in_the_tellers_chain_and_the_vaults_head_does_not_move(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            List<String> before = counter.books("select event_no from position_head where position = 1090");
            counter.play("t01+c01 5102/1000/100x10 -> posted");
            assertThat(counter.books("select event_no from position_head where position = 1090"))
                    .isEqualTo(before);
            assertThat(counter.books("select position from journal where code = '5102'"))
                    .containsExactly("1001");
        }
    }

    private static List<String> warnings(Counter counter, String command) {
        Outcome.Reviewed reviewed = (Outcome.Reviewed) counter.review(counter.session("t01"), command);
        return reviewed.review().warnings().stream().map(Message::key).toList();
    }

    private static List<String> cash(Counter counter) {
        return counter.books("select currency || ' ' || sum(cash) from till_cash group by currency order by currency");
    }

    private static long amount(Counter counter, long till, String currency) {
        return Long.parseLong(counter.books(
                        "select cash from till_cash where till = %d and currency = '%s'".formatted(till, currency))
                .get(0));
    }

    private static List<String> pieces(Counter counter, long till, String currency) {
        return counter.books("select face || ' ' || count from till_pieces where till = %d and currency = '%s'"
                .formatted(till, currency));
    }

    private void play(Dialect dialect, String script) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play(script);
        }
    }
}
