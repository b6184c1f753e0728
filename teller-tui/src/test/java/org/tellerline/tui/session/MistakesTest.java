package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.text.Language;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.key.Key;

/** After a mistake the cursor stands where it is mended, and what is keyed there is what counts. */
class MistakesTest {

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
        return teller.presses(Key.COMMAND_LINE).types(command).presses(Key.ENTER);
    }

    @Test
    void too_much_is_mended_in_the_amount() {
        commands("2102/13/20000").sees("available").hasCursorAt(5, 26).seesInRow(5, ">");
        teller.types("300").presses(Key.ENTER).sees("10,000.00 -> 9,700.00").doesNotSee(".>");
    }

    @Test
    void an_account_that_is_out_of_business_is_mended_where_it_was_keyed() {
        commands("2101/" + Residents.DORMANT + "/5").sees("dormant").hasCursorAt(4, 26);
        commands("4101/" + Residents.CLOSED + "/13/5").sees("closed").hasCursorAt(4, 26);
        commands("4101/13/" + Residents.DORMANT + "/5").sees("dormant").hasCursorAt(5, 26);
        commands("4101/13/13/5").sees("the same").hasCursorAt(5, 26);
    }

    @Test
    void pieces_that_do_not_add_up_are_mended_in_the_pieces() {
        commands("2101/13/500/100x4").sees("pieces make").hasCursorAt(6, 26);
    }

    @Test
    void an_amount_too_large_for_the_teller_is_told_by_how_much_and_mended_from_the_review() {
        commands("2101/13/9000000").sees("8,800,000.00", "7,000,000.00", "To be signed by: supervisor");
        teller.presses(Key.F12, Key.BACK_TAB).types("200000").presses(Key.ENTER).sees("Enter=Post");
    }

    @Test
    void a_product_for_others_is_mended_in_the_product() {
        commands("1201/" + Residents.WANG_WEI + "/201/CNY")
                .sees("not for this kind")
                .hasCursorAt(5, 26);
        commands("1201/" + Residents.WANG_WEI + "/101/USD").sees("is kept in").hasCursorAt(6, 26);
    }

    @Test
    void a_mark_goes_when_the_form_is_sent_again() {
        commands("2102/13/10001").seesInRow(5, ">");
        bank.submit(bank.signOn("t01"), "2101", Residents.WANG.toString(), "1");
        teller.presses(Key.ENTER).sees("10,001.00 -> 0.00").doesNotSee(".>");
    }

    @Test
    void a_command_stops_at_the_first_field_that_is_missing() {
        commands("1201/" + Residents.WANG_WEI + "//CNY").hasCursorAt(5, 26);
        commands("2101//500").hasCursorAt(4, 26);
    }

    @Test
    void a_number_keyed_over_another_replaces_it_and_single_digits_are_mended_after_an_arrow() {
        commands("2102/13/90000");
        teller.types("500").presses(Key.TAB).seesInRow(5, " 500").doesNotSee("50000");
        teller.presses(Key.BACK_TAB, Key.RIGHT).types("5").presses(Key.TAB).seesInRow(5, " 550");
        teller.presses(Key.BACK_TAB, Key.RIGHT, Key.LEFT)
                .types("6")
                .presses(Key.TAB)
                .seesInRow(5, " 650");
    }

    @Test
    void a_command_begun_in_a_number_goes_on_in_the_command_line() {
        commands("2102");
        teller.types("8103/")
                .seesInRow(2, "8103/")
                .doesNotSee("....... 8103")
                .types("13")
                .presses(Key.ENTER);
        teller.sees("Available");
    }

    @Test
    void several_mistakes_are_counted_and_the_line_ends_with_a_whole_word() {
        commands("2101/1/x");
        String row = teller.grid().line(22);
        assertThat(row).contains("2 fields to mend. Account:").endsWith("...  F1=More");
        teller.presses(Key.F1).sees("the last 2 to 9 of an account of this branch", "Amount: give an amount");
    }

    @Test
    void enter_behind_the_name_goes_on_to_the_password() {
        Teller other = Teller.at(bank);
        other.types("t03")
                .presses(Key.ENTER)
                .hasCursorAt(9, 26)
                .doesNotSee("E Password")
                .heardBells(0);
        other.presses(Key.ENTER).sees("Password: must be filled in").hasCursorAt(9, 26);
        other.types("green-screen-demo").presses(Key.ENTER).sees("MAIN MENU");
    }

    @Test
    void wrong_passwords_before_are_told_in_one_row() {
        Teller other = Teller.at(bank);
        other.types("t03").presses(Key.TAB).types("wrong").presses(Key.ENTER);
        assertThat(other.grid().line(22)).endsWith("30 minutes)");
        other.presses(Key.F12).signsOn("t03").presses(Key.F3).signsOn("t03");
        assertThat(other.grid().line(22)).contains("wrong passwords since: 0").doesNotContain("F1");
    }

    @Test
    void no_row_of_a_menu_is_cut() {
        for (Language language : Language.values()) {
            Teller reader = Teller.at(bank, language).signsOn("t03");
            for (String menu : List.of("1", "2", "4", "8", "9")) {
                reader.types(menu).presses(Key.ENTER);
                assertThat(reader.rows().subList(3, 20))
                        .allSatisfy(row -> assertThat(row).matches("[^\\[]*(\\[[^\\[]*])?"));
            }
        }
    }

    @Test
    void a_table_shows_exactly_the_keys_that_move_it() {
        commands("8101/139").sees("Enter=Next", "F11=Right").doesNotSee("F7=Up", "F8=Down", "F10=Left");
        teller.presses(Key.F11).sees("F10=Left");
        commands("8101/nobody").sees("Enter=Next").doesNotSee("Tab=", "F6=", "F11=");
    }
}
