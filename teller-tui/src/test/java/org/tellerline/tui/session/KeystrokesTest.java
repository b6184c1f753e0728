package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.key.Key;

/** How many keys each transaction takes. The counts are a promise: they may fall, never grow. */
class KeystrokesTest {

    /** Accounts by their last eight digits, and an amount of four. */
    private static final String TABLE = """
            2101 , 2101/00000013/1250          , 2 , 20 , 0000013+1250          , 2 , 14
            2102 , 2102/00000013/1250          , 2 , 20 , 0000013+1250          , 2 , 14
            4101 , 4101/00000013/00000021/1250 , 2 , 29 , 0000013+0000021+1250  , 2 , 22
            8103 , 8103/00000013               , 1 , 14 , 00000013              , 1 , 9
            """;

    @TempDir
    Path folder;

    private BankFixture bank;
    private Teller teller;

    @BeforeEach
    void opens() {
        bank = BankFixture.open(Dialect.SQLITE, folder);
        teller = Teller.at(bank).signsOn("t02");
    }

    @AfterEach
    void closes() {
        bank.close();
    }

    private Teller enters(int times) {
        for (int i = 0; i < times; i++) {
            teller.presses(Key.ENTER);
        }
        return teller;
    }

    private void isDone(String code, int keys) {
        teller.sees(code.equals("8103") ? "Available" : "S Posted 0001-02-");
        assertThat(teller.keysPressed()).as(code).isEqualTo(keys);
        teller.forgetsCount();
    }

    @ParameterizedTest
    @CsvSource(textBlock = TABLE)
    void stacked_and_then_repeated_on_the_same_screen(
            String code, String stacked, int enters, int keys, String again, int entersAgain, int keysAgain) {
        teller.types(stacked);
        enters(enters);
        isDone(code, keys);
        if (code.equals("8103")) {
            teller.presses(Key.ENTER).forgetsCount();
        }
        teller.types(again);
        enters(entersAgain);
        isDone(code, keysAgain);
    }

    /** The same twenty keys, wherever one is; only out of a half filled form the way leads over the command line's key. */
    @ParameterizedTest
    @ValueSource(strings = {"", "2", "?cash", "8103/13", "8101/139", "2101", "2102", "4101", "8103", "1201"})
    void a_stacked_deposit_takes_20_from_any_screen(String before) {
        if (!before.isEmpty()) {
            teller.types(before).presses(Key.ENTER).forgetsCount();
        }
        teller.types("2101/00000013/1250");
        enters(2);
        isDone("2101", 20);
        teller.types("2101/00000013/1250");
        enters(2);
        isDone("2101", 20);
    }

    @Test
    void a_stacked_deposit_takes_20_from_help_and_from_a_receipt_too() {
        teller.types("2101/13/5");
        enters(2).forgetsCount();
        for (Key key : List.of(Key.F10, Key.F1)) {
            teller.presses(key).forgetsCount();
            teller.types("2101/00000013/1250");
            enters(2);
            isDone("2101", 20);
        }
    }

    @Test
    void a_whole_number_needs_no_key_to_move_on() {
        teller.types("2101").presses(Key.ENTER).forgetsCount();
        teller.types(Residents.WANG + "1250");
        enters(2);
        isDone("2101", 16 + 4 + 2);
    }

    @ParameterizedTest
    @CsvSource({"2101, 2101/13/1250, 1, 7", "2102, 2102/13/1250, 1, 7", "4101, 4101/13/21/1250, 2, 8"})
    void the_same_account_again_by_dup(String code, String first, int dups, int keys) {
        teller.types(first);
        enters(2).forgetsCount();
        for (int i = 0; i < dups; i++) {
            teller.presses(Key.F2);
        }
        teller.types("1250");
        enters(2);
        isDone(code, keys);
    }
}
