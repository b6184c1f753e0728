package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.key.Key;

class LockAndLeaveTest {

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

    @Test
    void a_locked_screen_shows_no_customer_and_keeps_the_form() {
        teller.types("2101/" + Residents.WANG + "//")
                .presses(Key.ENTER)
                .types("77")
                .presses(Key.LOCK);
        teller.sees("Locked by Tom Archer").doesNotSee(Residents.WANG.toString(), "77", "王伟");
        teller.types("wrong").presses(Key.ENTER).sees("Locked by", "E ");
        teller.types(DemoPlan.PASSWORD).presses(Key.ENTER).sees("77", Residents.WANG.toString());
        assertThat(teller.timesHistoryWasForgotten()).isPositive();
    }

    /** Help of the cover once lay under the cover, and nobody got out of it again. */
    @Test
    void no_key_but_the_password_leads_out_of_a_locked_screen() {
        teller.types("2101").presses(Key.ENTER).types("77");
        for (Key key : Key.values()) {
            if (key != Key.LANGUAGE && key != Key.ENTER && key != Key.CHARACTER) {
                teller.presses(Key.LOCK, key).sees("Locked by Tom Archer").doesNotSee("77");
                teller.types(DemoPlan.PASSWORD).presses(Key.ENTER).sees("CASH DEPOSIT", "77");
            }
        }
    }

    @Test
    void a_locked_screen_tells_how_it_is_opened() {
        teller.types("2101").presses(Key.ENTER).types("77").presses(Key.LOCK).sees("F1=Help");
        teller.presses(Key.F1)
                .sees("Locked by Tom Archer", "signs off by itself")
                .doesNotSee("77");
        teller.presses(Key.LANGUAGE).sees("签到密码").presses(Key.LANGUAGE, Key.F1).doesNotSee("by itself");
        teller.presses(Key.F1).types(DemoPlan.PASSWORD).presses(Key.ENTER).sees("CASH DEPOSIT", "77");
    }

    @Test
    void a_password_is_never_shown() {
        Teller fresh = Teller.at(bank).types("t02").presses(Key.TAB).types("secret-word");
        fresh.doesNotSee("secret", "***");
    }

    @Test
    void five_minutes_without_a_key_lock_and_fifteen_sign_off() {
        teller.types("8103/13").presses(Key.ENTER).sees("王伟");
        teller.waits(Duration.ofMinutes(4)).sees("王伟");
        teller.waits(Duration.ofMinutes(1)).sees("Locked by").doesNotSee("王伟");
        teller.waits(Duration.ofMinutes(9)).sees("Locked by");
        teller.waits(Duration.ofMinutes(1)).sees("SIGN ON").doesNotSee("王伟");
    }

    @Test
    void f3_goes_to_the_menu_then_signs_off_then_leaves() {
        teller.types("2101").presses(Key.ENTER, Key.F3).sees("MAIN MENU");
        teller.presses(Key.F3).sees("SIGN ON", "Signed off");
        teller.presses(Key.F3);
        assertThat(teller.hasLeft()).isTrue();
    }

    @Test
    void the_next_teller_finds_nothing_of_the_one_before() {
        teller.types("2101/13/5").presses(Key.ENTER, Key.ENTER).sees("Posted");
        teller.presses(Key.COMMAND_LINE).types("9001").presses(Key.ENTER).sees("SIGN ON");
        teller.signsOn("t03").presses(Key.F10).doesNotSee("王伟");
        teller.presses(Key.F9).doesNotSee("2101/13");
        teller.types("2101").presses(Key.ENTER).doesNotSee("F2=Dup");
    }

    @Test
    void signing_on_elsewhere_ends_the_session_here() {
        Teller elsewhere = Teller.at(bank).signsOn("t02");
        teller.types("2101/13/5").presses(Key.ENTER).sees("SIGN ON").doesNotSee("王伟");
        elsewhere.types("2101/13/5").presses(Key.ENTER).sees("Enter=Post");
    }

    @Test
    void a_wrong_password_says_no_more_than_that() {
        Teller fresh =
                Teller.at(bank).types("t02").presses(Key.TAB).types("nope").presses(Key.ENTER);
        fresh.sees("SIGN ON", "E ").doesNotSee("Tom", "nope");
        Teller nobody =
                Teller.at(bank).types("nobody").presses(Key.TAB).types("nope").presses(Key.ENTER);
        assertThat(nobody.rows().get(21)).isEqualTo(fresh.rows().get(21));
    }

    @Test
    void a_window_too_small_says_so_and_keeps_what_was_typed() {
        teller.types("2101")
                .presses(Key.ENTER)
                .types("13")
                .resizes(60, 20)
                .sees("80 columns")
                .doesNotSee("DEPOSIT");
        teller.types("9").resizes(0, 0).resizes(100, 30).sees("CASH DEPOSIT").seesInRow(4, "13");
        teller.doesNotSee("139");
    }
}
