package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Texts;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.form.Form;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.key.Key;

class CommandsTest {

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
        return teller.types(command).presses(Key.ENTER);
    }

    @Test
    void a_command_is_told_in_the_order_in_which_its_fields_are_keyed() {
        teller.types("1").presses(Key.ENTER).sees("1101/id type/id number/name//phone/address");
        teller.types("1101")
                .presses(Key.ENTER, Key.F1)
                .sees("number/name/[birth", "date]/phone/address[/occupation/nationality]");
    }

    @Test
    void a_digit_opens_its_menu_and_a_code_its_form() {
        commands("2").sees("2101", "Cash deposit", "2101/account/amount");
        commands("2101").sees("CASH DEPOSIT", "Account");
    }

    @Test
    void a_long_name_opens_the_form_too() {
        commands("cash-withdrawal").sees("CASH WITHDRAWAL");
    }

    @Test
    void a_question_mark_finds_codes_in_either_language() {
        commands("?deposit").sees("2101");
        commands("?存款").sees("2101");
        commands("?nosuchthing").sees("No code is known");
    }

    @Test
    void wrong_commands_say_what_is_wrong() {
        commands("2199").sees("E ", "2199");
        commands("2101/1/2/3/4/5/6").sees("5 fields");
        commands("2101/\"x").sees("E ");
        commands("6").sees("menu 6");
    }

    @Test
    void two_separators_skip_a_field() {
        commands("2101/13/5//Mary/rent").sees("->").seesInRow(7, "Mary").seesInRow(8, "rent");
    }

    @Test
    void a_command_without_a_needed_field_stops_at_the_form() {
        commands("2101/13").hasCursorAt(5, 26).seesInRow(4, "13");
    }

    @Test
    void f9_brings_the_last_commands_back() {
        commands("8103");
        teller.presses(Key.F3);
        commands("2101");
        teller.presses(Key.F9).seesInRow(2, "2101").presses(Key.F9).seesInRow(2, "8103");
    }

    @Test
    void down_leads_forward_again_and_behind_the_last_command_into_the_panel() {
        commands("8103");
        teller.presses(Key.F3);
        commands("2101");
        teller.presses(Key.F9, Key.UP).seesInRow(2, "8103").presses(Key.DOWN).seesInRow(2, "2101");
        teller.presses(Key.DOWN);
        assertThat(teller.rows().get(1)).isEqualTo(" Command ===>");
        teller.presses(Key.DOWN).hasCursorAt(4, 26);
    }

    @Test
    void what_was_meant_for_a_secret_field_is_not_kept() {
        Form form = Form.of(List.of(ScreenFields.NAME, ScreenFields.PASSWORD));
        form.fill(List.of("t02", "hunter2"));
        assertThat(form.texts()).containsEntry("password", "");
        assertThat(form.keepable()).containsOnlyKeys("name");
        Teller stranger = Teller.at(bank);
        stranger.types("t02")
                .presses(Key.TAB)
                .types("wrong-one")
                .presses(Key.ENTER)
                .signsOn("t02");
        stranger.presses(Key.F9).doesNotSee("wrong-one").presses(Key.F9).doesNotSee("wrong-one");
    }

    @Test
    void a_search_lists_while_one_types_and_gives_back_what_was_there() {
        commands("2101/13");
        teller.presses(Key.COMMAND_LINE).types("?zz").sees("4101/from account/to account/amount", "CODES FOUND: ZZ");
        teller.presses(Key.ERASE_FIELD).sees("CASH DEPOSIT").seesInRow(4, "13");
        teller.types("?qukuan").sees("2102").doesNotSee("2101  ");
        teller.presses(Key.F12).sees("CASH DEPOSIT").seesInRow(4, "13").hasCursorAt(5, 26);
    }

    @Test
    void a_found_code_is_opened_by_the_cursor_or_its_number() {
        commands("?cash").sees("2101", "2102").hasCursorAt(5, 3);
        teller.presses(Key.DOWN, Key.ENTER).sees("CASH WITHDRAWAL");
        teller.presses(Key.F3);
        commands("?cash");
        commands("2102").sees("CASH WITHDRAWAL");
        teller.presses(Key.F3).types("?ck").presses(Key.DOWN, Key.ENTER).sees("CASH DEPOSIT");
    }

    @Test
    void the_cursor_opens_menus_and_goes_back_up_to_the_command_line() {
        teller.presses(Key.DOWN, Key.DOWN, Key.ENTER).sees("2101", "2102").presses(Key.DOWN, Key.ENTER);
        teller.sees("CASH DEPOSIT").presses(Key.F3, Key.DOWN, Key.UP).hasCursorAt(2, 15);
        teller.types("2").presses(Key.ENTER).sees("2102");
    }

    @Test
    void a_search_says_what_is_known_but_for_others() {
        teller.presses(Key.F3).signsOn("x01");
        commands("?cash dep").sees("E 2101 Cash deposit is not for your role");
        teller.types("?").doesNotSee("2101").sees("8103");
    }

    @Test
    void a_slash_in_an_empty_number_takes_a_command() {
        commands("2101");
        teller.types("/8103").presses(Key.ENTER).sees("ACCOUNT");
    }

    @Test
    void a_code_of_another_role_is_refused() {
        teller.presses(Key.F3).signsOn("x01");
        commands("2101/13/5").sees("E ").doesNotSee("->");
        commands("2").sees("menu 2");
    }

    @Test
    void help_tells_the_field_then_all_keys_and_goes_back() {
        commands("2101");
        teller.presses(Key.F1)
                .sees("Account:", "2101/account/amount")
                .presses(Key.F1)
                .sees("F4", "Esc 4, ?", "Shift-Tab")
                .presses(Key.F8)
                .sees("Field exit", "Shift-F12");
        teller.presses(Key.F12).sees("CASH DEPOSIT").hasCursorAt(4, 26);
    }

    @Test
    void a_table_pages_sorts_and_shifts() {
        commands("8101/e").sees("Emma Whitfield", "Rows 1 to");
        teller.presses(Key.F11, Key.F11)
                .sees("Phone")
                .presses(Key.F10, Key.F10, Key.BACK_TAB, Key.BACK_TAB, Key.BACK_TAB);
        teller.seesInRow(5, "CNY")
                .presses(Key.F6)
                .seesInRow(5, "USD")
                .presses(Key.F6)
                .seesInRow(5, "CNY");
        commands("8101/zzzz").sees("Nothing was found");
    }

    @Test
    void a_card_shows_the_account() {
        commands("8103/13").sees("王伟", "CNY 10,000.00", "Available", "101 Personal demand CNY");
        teller.presses(Key.LANGUAGE).sees("101 个人人民币活期").presses(Key.LANGUAGE);
        teller.presses(Key.ENTER).hasCursorAt(4, 26);
    }

    @Test
    void no_name_is_cut_off_in_the_head_of_a_screen() {
        Dictionary dictionary = new Dictionary();
        for (Language language : Language.values()) {
            Texts texts = dictionary.in(language);
            assertThat(bank.bank().catalogue().types())
                    .map(type -> texts.find(type.titleKey()).orElseGet(() -> texts.say(type.nameKey())))
                    .allMatch(title -> CellWidth.of(title) <= "OPEN DEMAND ACCOUNT".length());
        }
        commands("7201").seesInRow(1, " 7201  REVERSE TODAY       BR 0001");
    }

    @Test
    void the_short_way_in_help_is_told_in_the_language_of_the_moment() {
        commands("2101").presses(Key.F1).sees("2101/account/amount");
        teller.presses(Key.LANGUAGE).sees("2101/账号/金额").doesNotSee("account");
    }

    /** Whoever has just made a mistake knows which receipt it was. */
    @Test
    void dup_in_a_field_for_a_receipt_is_the_last_one() {
        commands("7201").doesNotSee("F2=Dup");
        teller.presses(Key.F2).doesNotSee("0001-02-").presses(Key.F3);
        commands("2101/13/5").presses(Key.ENTER).sees("Posted 0001-02-000001");
        teller.presses(Key.F3);
        commands("2101/13/50").presses(Key.ENTER).sees("Posted 0001-02-000002");
        teller.presses(Key.F3);
        commands("7201")
                .sees("F2=Dup")
                .presses(Key.F2)
                .seesInRow(4, "0001-02-000002")
                .sees("Cash deposit 50.00");
        teller.types("one nought too many").presses(Key.ENTER).sees("10,055.00 -> 10,005.00");
    }
}
