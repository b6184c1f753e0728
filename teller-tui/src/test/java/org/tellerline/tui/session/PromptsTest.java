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

/** F4: choosing, adding up and counting instead of keying. */
class PromptsTest {

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
    void an_account_is_searched_and_chosen_by_its_row() {
        commands("2101");
        teller.sees("F4=Prompt").types("?").sees("Account: key a name");
        teller.types("emma").presses(Key.ENTER).sees("Emma Whitfield", Residents.EMMA_USD.toString());
        teller.types("2").presses(Key.ENTER);
        teller.seesInRow(4, Residents.EMMA_USD.toString())
                .seesInRow(4, "Emma Whitfield")
                .hasCursorAt(5, 26);
    }

    @Test
    void the_cursor_chooses_too() {
        commands("2101");
        teller.presses(Key.F4).types("emma").presses(Key.ENTER, Key.DOWN, Key.ENTER);
        teller.seesInRow(4, Residents.EMMA_USD.toString());
        commands("2101");
        teller.presses(Key.F4).types("emma").presses(Key.ENTER, Key.DOWN, Key.UP, Key.ENTER);
        teller.seesInRow(4, Residents.EMMA.toString());
    }

    @Test
    void what_stood_in_the_field_is_searched_at_once_and_other_words_search_again() {
        commands("2101/1392");
        teller.presses(Key.BACK_TAB, Key.F4).sees("周静", "Oliver Harcourt");
        teller.types("ww").presses(Key.ENTER).sees("王伟").doesNotSee("周静");
        teller.types("nobody").presses(Key.ENTER).sees("Nothing was found");
        int bells = teller.bells();
        teller.presses(Key.ENTER).heardBells(bells + 1).sees("Nothing was found");
    }

    @Test
    void going_back_leaves_the_form_as_it_was() {
        commands("1201/" + Residents.WANG_WEI + "/101");
        teller.presses(Key.F4).sees("US dollar").presses(Key.F12);
        teller.seesInRow(4, "100000001").seesInRow(5, "101").hasCursorAt(6, 26);
    }

    @Test
    void a_short_list_narrows_while_one_types_in_either_language() {
        commands("1201");
        teller.presses(Key.TAB, Key.F4).sees("101", "102", "201");
        teller.types("jpy").sees("103").doesNotSee("101");
        teller.presses(Key.ERASE_FIELD).types("riyuan").sees("103").doesNotSee("101");
        teller.presses(Key.ENTER).seesInRow(5, "103").hasCursorAt(6, 26);
    }

    @Test
    void in_a_short_list_a_number_is_the_value_or_else_the_row() {
        commands("1201");
        teller.presses(Key.TAB, Key.F4).types("201").presses(Key.ENTER).seesInRow(5, "201");
        teller.types("?").types("3").presses(Key.ENTER).seesInRow(6, "USD");
    }

    @Test
    void a_field_without_choices_says_so_and_offers_no_key() {
        commands("2101/13/5");
        teller.presses(Key.F12)
                .presses(Key.TAB)
                .doesNotSee("F4=")
                .presses(Key.F4)
                .sees("I Depositor offers nothing");
        teller.types("?").sees("I Depositor offers nothing").seesInRow(7, "Depositor");
    }

    @Test
    void the_tape_adds_and_takes_off_and_its_total_goes_into_the_amount() {
        commands("2101/13");
        teller.types("?100+200+30.5-").sees("Items 3   Total CNY 269.50");
        teller.presses(Key.F2).sees("Items 4   Total CNY 239.00");
        teller.presses(Key.BACKSPACE).sees("Items 3").seesInRow(4, "30.50");
        teller.presses(Key.ERASE_FIELD).types("1.50").presses(Key.ENTER);
        teller.seesInRow(5, "271.00").hasCursorAt(6, 26);
    }

    @Test
    void the_tape_begins_with_the_amount_and_can_be_left() {
        commands("2101/13/1250");
        teller.presses(Key.F12, Key.BACK_TAB, Key.F4).sees("Items 1   Total CNY 1,250.00");
        teller.types("50+")
                .sees("1,300.00")
                .presses(Key.F12)
                .seesInRow(5, "1250")
                .doesNotSee("1300");
    }

    @Test
    void a_tape_takes_no_nonsense_and_no_nothing() {
        commands("2101/13");
        teller.presses(Key.F4).types("1.2.3+").sees("E Amount:").presses(Key.ERASE_FIELD);
        teller.types("5-").presses(Key.ENTER).sees("must be more than zero");
        teller.types("1.005+").sees("only 2 decimals");
    }

    @Test
    void pieces_are_counted_face_by_face_against_the_amount() {
        commands("2101/13/1250");
        teller.presses(Key.F12, Key.F4).sees("1,250.00 short of 1,250.00");
        teller.types("12").presses(Key.TAB).types("2").sees("50.00 more than 1,250.00");
        teller.presses(Key.ERASE_FIELD).types("1").sees("makes 1,250.00 exactly", "Pieces 13");
        teller.presses(Key.ENTER).seesInRow(6, "100x12,50x1").hasCursorAt(7, 26);
    }

    @Test
    void a_count_begins_with_the_pieces_of_the_field_and_can_be_left() {
        commands("2101/13/1250/100x12");
        teller.sees("E The pieces make 1,200.00")
                .presses(Key.F4)
                .sees("50.00 short")
                .types("9")
                .sees("Pieces 9 ")
                .presses(Key.F12)
                .seesInRow(6, "100x12");
    }

    @Test
    void all_faces_fit_into_the_field() {
        commands("2101/13/1250");
        teller.presses(Key.F12, Key.F4);
        for (int i = 0; i < 8; i++) {
            teller.types("12345").presses(Key.TAB);
        }
        teller.presses(Key.ENTER, Key.BACK_TAB, Key.F4).sees("Pieces 98,760");
    }

    @Test
    void dup_repeats_the_count_of_the_entry_before() {
        commands("2101/13/1250/100x12,50x1");
        teller.presses(Key.ENTER).sees("S Posted");
        teller.types("13+1250+").presses(Key.F4).sees("F2=Dup");
        teller.presses(Key.F2, Key.F2).sees("makes 1,250.00 exactly");
        int bells = teller.bells();
        teller.presses(Key.F2).heardBells(bells + 1);
    }

    @Test
    void a_payment_is_proposed_from_the_till() {
        commands("2102/13/1287.6");
        teller.presses(Key.F12, Key.F4).sees("F5=Propose").presses(Key.F5).sees("makes 1,287.60 exactly");
        teller.presses(Key.ENTER).seesInRow(6, "100x12,50x1,20x1,10x1,5x1,1x2,0.5x1,0.1> 1,287.60");
        teller.presses(Key.ENTER, Key.ENTER).sees("S Posted");
    }

    @Test
    void what_the_till_lacks_for_a_payment_is_named() {
        commands("2102/" + Residents.COMPANY + "/151600");
        teller.presses(Key.TAB, Key.F4, Key.F5).sees("it lacks 50x1,20x1", "70.00 short of 151,600.00");
        commands("2102/13/0.13");
        teller.presses(Key.F12, Key.F4, Key.F5).sees("No note or coin makes the last 0.03 of the amount");
        commands("2102/13");
        teller.presses(Key.TAB, Key.F4, Key.F5).sees("Fill in \"Amount\" first");
    }

    @Test
    void other_pieces_for_those_given_are_proposed_from_the_till() {
        commands("2104");
        teller.presses(Key.F4).doesNotSee("F5=").presses(Key.F12, Key.TAB, Key.F4, Key.F5);
        teller.sees("Fill in \"Pieces given\" first").presses(Key.F12, Key.BACK_TAB);
        teller.types("USD 100x2")
                .presses(Key.TAB, Key.F4)
                .sees("200.00 short of 200.00")
                .presses(Key.F5);
        teller.sees("makes 200.00 exactly").presses(Key.ENTER).seesInRow(5, " 50x4 ");
        teller.presses(Key.ENTER).sees("Enter=Post").presses(Key.ENTER).sees("S Posted");
    }

    @Test
    void what_is_fetched_is_proposed_from_the_vault_and_its_custodian_sees_it() {
        commands("5102/300000");
        teller.presses(Key.F4, Key.F5)
                .sees("makes 300,000.00 exactly")
                .presses(Key.F1)
                .sees("custodian sees");
        teller.presses(Key.F12, Key.ENTER).seesInRow(5, " 100x3000 ").presses(Key.ENTER, Key.ENTER);
        teller.sees("Pieces ............... 100x3000", "Signed by").presses(Key.F3);
        commands("5102/USD9999999").presses(Key.F4, Key.F5).sees("The vault has no exact mix; it lacks");
    }

    @Test
    void papers_and_countries_are_chosen_by_their_names() {
        commands("1101")
                .presses(Key.F4)
                .sees("resident identity card", "passport")
                .types("pass")
                .presses(Key.ENTER);
        teller.seesInRow(4, " 2 ").presses(Key.BACK_TAB, Key.BACK_TAB, Key.F4).sees("Andorra");
        teller.types("us").presses(Key.ENTER).seesInRow(11, " US ").sees("United States");
        teller.presses(Key.F4).types("faguo").presses(Key.ENTER).seesInRow(11, " FR ");
    }

    @Test
    void a_wide_list_is_shifted_and_its_rows_stay_told_apart() {
        commands("2101/" + Residents.LONG_NAME + "/7").presses(Key.ENTER).sees("S Posted");
        commands("7201").presses(Key.F4).seesInRow(6, "0001-02-000001").doesNotSee("Cash deposit", "F10=Left");
        teller.presses(Key.F11).seesInRow(6, "1 ").seesInRow(6, "0001-02-000001");
        teller.seesInRow(6, "Cash deposit").sees("F10=Left").doesNotSee("F11=Right");
        int bells = teller.bells();
        teller.presses(Key.F11).heardBells(bells + 1).presses(Key.F10).doesNotSee("Cash deposit", "F10=Left");
        teller.presses(Key.ENTER).seesInRow(4, ". 1");
    }

    @Test
    void a_day_is_chosen_from_the_calendar_of_the_bank() {
        commands("8104/13");
        teller.presses(Key.F12).hasCursorAt(5, 26).sees("F4=Prompt").presses(Key.F4);
        teller.sees("November 2026", ">24", "22*", "Tue 2026-11-24: the bank is open, the business date");
        teller.presses(Key.UP, Key.LEFT, Key.LEFT, Key.LEFT);
        teller.sees("Sat 2026-11-14: the bank is closed").presses(Key.PAGE_UP).sees("October 2026", "1*", "2*");
        teller.types("1").sees("Thu 2026-10-01: the bank is closed").types("9").sees("Mon 2026-10-19");
        teller.presses(Key.ENTER).seesInRow(5, "20261019").hasCursorAt(6, 26);
        teller.presses(Key.F4).sees("November 2026", "2026-11-24").presses(Key.F7, Key.F7);
        int bells = teller.sees("Mon 2026-10-19").bells();
        teller.presses(Key.F7).heardBells(bells + 1).presses(Key.ENTER).seesInRow(6, "20261019");
    }

    @Test
    void a_calendar_goes_no_further_than_its_field() {
        teller = Teller.at(bank).signsOn("s02");
        commands("8303").presses(Key.F4).seesInRow(11, "23   >24     .     .     .     .*    .*");
        int bells = teller.bells();
        teller.presses(Key.RIGHT, Key.F8).types("3").heardBells(bells + 2).sees("Tue 2026-11-03");
        teller.types("1").sees("There is no 31", "Tue 2026-11-24").heardBells(bells + 3);
        teller.types("3").sees("Tue 2026-11-03").doesNotSee("There is no");
        teller.presses(Key.F11).sees("Tue 2026-11-24").presses(Key.F5);
        teller.heardBells(bells + 4).presses(Key.F10).sees("November 2025", "Mon 2025-11-24", "30*");
        teller.presses(Key.F12).seesInRow(4, "Date").doesNotSee("20251124");
    }

    @Test
    void one_of_a_few_is_keyed_by_its_digit_or_its_words_and_a_wrong_one_tells_them() {
        commands("5107/CNY/100")
                .types("1")
                .presses(Key.TAB)
                .seesInRow(6, "over")
                .presses(Key.BACK_TAB, Key.ERASE_FIELD);
        teller.types("sho").presses(Key.TAB).seesInRow(6, "sho").seesInRow(6, "short");
        teller.types("x").presses(Key.BACK_TAB).types("3").presses(Key.ENTER);
        teller.sees("Over or short: give 1 (over) or 2 (short)")
                .presses(Key.LANGUAGE)
                .sees("1（长款）或 2（短款）");
        teller.presses(Key.ERASE_FIELD)
                .types("dk")
                .presses(Key.TAB)
                .seesInRow(6, "短款")
                .presses(Key.LANGUAGE, Key.ENTER)
                .sees("Enter=Sign");
    }

    @Test
    void nothing_is_proposed_for_money_that_comes_in() {
        commands("2101/13/1250");
        int bells = teller.presses(Key.F12, Key.F4).doesNotSee("F5=").bells();
        teller.presses(Key.F5).heardBells(bells + 1);
    }

    @Test
    void a_session_that_was_taken_over_is_offered_nothing() {
        commands("2101");
        Teller.at(bank).signsOn("t02");
        teller.presses(Key.F4).types("emma").presses(Key.ENTER).sees("SIGN ON").doesNotSee("Emma");
    }

    @Test
    void every_field_of_every_code_tells_its_help_and_all_keys_behind_it() {
        bank.bank().catalogue().types().stream()
                .filter(type -> !type.fields().isEmpty())
                .filter(type -> type.who().contains(org.tellerline.core.staff.Role.TELLER))
                // The questions are a list that is narrowed while one types, not a form.
                .filter(type -> !type.code().equals("9201"))
                .forEach(type -> {
                    commands(type.code());
                    for (int i = 0; i < type.fields().size(); i++) {
                        boolean offers = teller.screen().contains("F4=Prompt");
                        teller.presses(Key.F1).sees("HELP");
                        assertThat(teller.screen().contains("Short way from any screen: " + type.code()))
                                .as(type.code())
                                .isEqualTo(!type.hasSecrets());
                        assertThat(teller.screen().contains("F4, or ?"))
                                .as(type.code())
                                .isEqualTo(offers);
                        teller.presses(Key.F1)
                                .sees("ALL KEYS", "Esc 1, Ctrl-G", "Backspace")
                                .presses(Key.F12, Key.TAB);
                    }
                });
    }
}
