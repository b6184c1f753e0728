package org.tellerline.tui.session;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.key.Key;

/** F4 where a whole till is counted: a page a currency, a number a face. */
class TillCountTest {

    private static final int FIELD_ROW = 4;
    private static final int FIRST_FACE = 6;

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

    private Teller commands(String command) {
        return teller.presses(Key.COMMAND_LINE, Key.ERASE_FIELD).types(command).presses(Key.ENTER);
    }

    @Test
    void a_till_is_counted_page_by_page_and_the_count_is_written_into_the_field() {
        commands("5105").sees("F4=Prompt").presses(Key.F4);
        teller.seesInRow(FIELD_ROW, "CNY 0.00   JPY 0   USD 0.00").hasCursorAt(FIRST_FACE, 26);
        teller.types("1200").presses(Key.TAB).types("400").sees("Pieces 1,600   Total CNY 140,000.00");
        teller.presses(Key.F8, Key.F8).types("60").sees("Pieces 60   Total USD 6,000.00");
        teller.seesInRow(FIELD_ROW, "CNY 140,000.00   JPY 0   USD 6,000.00").presses(Key.ENTER);
        teller.seesInRow(FIELD_ROW, " CNY 100x1200,50x400 USD 100x60")
                .sees("Pieces counted: CNY 140,000.00  USD 6,000.00");
        teller.presses(Key.ENTER).sees("CNY: 11,530.00 less", "Enter=Post");
    }

    @Test
    void nothing_that_the_books_say_stands_in_a_count() {
        for (String code : new String[] {"5101", "5105", "5106"}) {
            commands(code).presses(Key.F4);
            teller.sees("Pieces 0   Total CNY 0.00").doesNotSee("F5=", "1200").presses(Key.F5);
            teller.sees("Pieces 0   Total CNY 0.00").presses(Key.F8);
            teller.sees("Pieces 0   Total JPY 0").presses(Key.F12).doesNotSee("JPY");
        }
    }

    @Test
    void what_is_keyed_already_is_counted_on_and_can_be_left() {
        commands("5106/100x12 USD 1x7/A-1").sees("E ").presses(Key.F4);
        teller.seesInRow(FIRST_FACE, "1,200.00").seesInRow(FIELD_ROW, "USD 7.00");
        teller.types("9").sees("Total CNY 900.00").presses(Key.F12).seesInRow(FIELD_ROW, "100x12 USD 1x7");
        teller.presses(Key.F4).types("13").presses(Key.ENTER);
        teller.seesInRow(FIELD_ROW, " CNY 100x13 USD 1x7").hasCursorAt(5, 26);
    }

    @Test
    void what_cannot_be_read_is_named_and_not_lost() {
        commands("5105").types("100x12 EUR 5x1").presses(Key.F4);
        teller.sees("E Pieces counted: EUR is no currency of the bank").seesInRow(FIELD_ROW, "100x12 EUR 5x1");
        teller.presses(Key.ERASE_FIELD, Key.F4).sees("Pieces 0   Total CNY 0.00");
    }

    @Test
    void tab_leads_from_the_last_face_to_the_next_currency_and_back() {
        commands("5105").presses(Key.F4);
        for (int face = 0; face < 8; face++) {
            teller.types("1").presses(Key.TAB);
        }
        teller.sees("Total JPY 0").hasCursorAt(FIRST_FACE, 26).types("2").presses(Key.BACK_TAB);
        teller.sees("Pieces 8   Total CNY 186.60").hasCursorAt(FIRST_FACE + 7, 26);
        teller.presses(Key.TAB, Key.BACK_TAB, Key.TAB).sees("Total JPY 20,000");
        teller.presses(Key.F7, Key.HOME).presses(Key.F8, Key.F8, Key.F8).sees("Total USD 0.00");
    }

    @Test
    void a_page_that_is_turned_to_again_takes_a_new_number_whole() {
        commands("5105").presses(Key.F4).types("12").presses(Key.F8, Key.F7).types("34");
        teller.sees("Pieces 34   Total CNY 3,400.00");
    }

    @Test
    void an_empty_till_is_a_count_too() {
        commands("5105").presses(Key.F4, Key.ENTER).seesInRow(FIELD_ROW, " 0");
        teller.presses(Key.F4, Key.ENTER, Key.ENTER).sees("CNY: 151,530.00 less");
    }

    @Test
    void the_count_of_the_entry_before_comes_back_by_dup() {
        commands("5105/100x12 USD 1x7")
                .presses(Key.ENTER)
                .sees("S Posted")
                .presses(Key.F4)
                .sees("F2=Dup");
        teller.presses(Key.F2, Key.F8, Key.F8)
                .types("1")
                .sees("Total USD 100.00")
                .seesInRow(FIELD_ROW, "CNY 1,200.00");
    }

    @Test
    void digits_typed_while_the_bank_is_asked_go_into_the_count() {
        commands("5105");
        teller.whileBankIsSlow(
                () -> teller.presses(Key.F4).types("12").presses(Key.TAB).types("3"));
        teller.sees("Pieces 15   Total CNY 1,350.00");
    }

    @Test
    void a_count_outlives_a_window_that_was_too_small_and_a_screen_that_was_locked() {
        commands("5105").presses(Key.F4).types("12").presses(Key.F8).types("3");
        teller.resizes(40, 10).sees("needs 80 columns").resizes(100, 30).sees("Total JPY 30,000");
        teller.presses(Key.LOCK).doesNotSee("JPY").types(org.tellerline.core.founding.DemoPlan.PASSWORD);
        teller.presses(Key.ENTER).sees("Total JPY 30,000").presses(Key.CLEAR_COMMAND, Key.ENTER);
        teller.seesInRow(FIELD_ROW, " CNY 100x12 JPY 10000x3");
    }

    @Test
    void a_command_leads_out_of_a_count() {
        commands("5105").presses(Key.F4).types("12");
        commands("8103").sees("8103  ACCOUNT");
    }

    @Test
    void a_session_that_was_taken_over_counts_nothing() {
        commands("5105");
        Teller.at(bank).signsOn("t02");
        teller.presses(Key.F4).sees("SIGN ON");
    }
}
