package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.key.Key;

/** How many keys a deposit takes. The counts are a promise: they may fall, never grow. */
class KeystrokesTest {

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

    private void posted(int keys) {
        teller.sees("Posted");
        assertThat(teller.keysPressed()).isEqualTo(keys);
        teller.forgetsCount();
    }

    @Test
    void a_stacked_deposit_to_a_short_number_takes_20() {
        teller.types("2101/00000013/1250").presses(Key.ENTER, Key.ENTER);
        posted(20);
    }

    @Test
    void repeating_on_the_same_screen_takes_14_with_a_number_of_seven_digits() {
        teller.types("2101").presses(Key.ENTER).forgetsCount();
        teller.types("0000013+1250").presses(Key.ENTER, Key.ENTER);
        posted(14);
    }

    @Test
    void a_whole_number_needs_no_key_to_move_on() {
        teller.types("2101").presses(Key.ENTER).forgetsCount();
        teller.types(Residents.WANG + "1250").presses(Key.ENTER, Key.ENTER);
        posted(16 + 4 + 2);
    }

    @Test
    void the_same_account_again_takes_7() {
        teller.types("2101/13/1250").presses(Key.ENTER, Key.ENTER).forgetsCount();
        teller.presses(Key.F2).types("1250").presses(Key.ENTER, Key.ENTER);
        posted(7);
    }
}
