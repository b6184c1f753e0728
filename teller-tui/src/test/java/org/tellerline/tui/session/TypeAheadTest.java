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

class TypeAheadTest {

    private static final String STACKED = "2101/" + Residents.WANG + "/500";

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

    private String balance() {
        return bank.account(Residents.WANG).balance().grouped();
    }

    @Test
    void the_screen_says_that_it_waits_and_counts_the_keys_typed_ahead() {
        teller.types(STACKED);
        teller.whileBankIsSlow(
                () -> teller.presses(Key.ENTER).sees("X WAIT").types("12").seesInRow(24, "TA 2"));
        teller.doesNotSee("X WAIT");
    }

    @Test
    void keys_typed_while_a_posting_is_made_go_into_the_next_form() {
        teller.types(STACKED).presses(Key.ENTER);
        teller.whileBankIsSlow(() -> teller.presses(Key.ENTER).types("24+70"))
                .sees("Posted")
                .seesInRow(5, "70");
        teller.seesInRow(4, "24");
    }

    @Test
    void keys_typed_before_a_review_are_dropped_with_one_bell() {
        teller.types(STACKED);
        int bells = teller.bells();
        teller.whileBankIsSlow(() -> teller.presses(Key.ENTER, Key.ENTER, Key.ENTER));
        teller.sees("Enter=Post", "X ERR", "keys dropped 2").heardBells(bells + 1);
        assertThat(balance()).isEqualTo("10,000.00");
        teller.presses(Key.ENTER).sees("Posted").doesNotSee("X ERR");
    }

    @Test
    void keys_typed_before_a_refusal_are_dropped() {
        teller.types("2102/" + Residents.WANG + "/20000");
        teller.whileBankIsSlow(() -> teller.presses(Key.ENTER).types("99").presses(Key.ENTER));
        teller.sees("keys dropped 3").seesInRow(5, "20000").doesNotSee("99");
    }

    @Test
    void cancel_first_takes_back_the_error_and_only_then_goes_back() {
        teller.types(STACKED);
        teller.whileBankIsSlow(() -> teller.presses(Key.ENTER, Key.ENTER)).sees("X ERR");
        teller.presses(Key.CANCEL).sees("Enter=Post").doesNotSee("X ERR");
        teller.presses(Key.CANCEL).sees("Not posted");
    }

    @Test
    void reset_takes_back_what_was_typed_ahead() {
        teller.types(STACKED).presses(Key.ENTER);
        teller.whileBankIsSlow(() -> teller.presses(Key.ENTER).types("24").presses(Key.RESET))
                .sees("Posted");
        teller.hasCursorAt(4, 26);
    }

    @Test
    void a_screen_locked_while_the_bank_works_stays_locked() {
        teller.types(STACKED).presses(Key.ENTER);
        teller.whileBankIsSlow(() -> teller.presses(Key.ENTER, Key.LOCK).sees("Locked by"));
        teller.sees("Locked by").doesNotSee("王伟", "500.00");
        assertThat(balance()).isEqualTo("10,500.00");
    }

    @Test
    void the_language_changes_even_while_the_bank_works() {
        teller.types(STACKED);
        teller.whileBankIsSlow(() -> teller.presses(Key.ENTER, Key.LANGUAGE).sees("现金存款", "等待"));
        teller.sees("过账");
    }
}
