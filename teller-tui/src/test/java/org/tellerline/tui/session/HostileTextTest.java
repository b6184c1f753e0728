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
import org.tellerline.core.staff.Role;
import org.tellerline.core.transaction.TransactionType;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.key.Key;

/** What somebody may paste, or a broken terminal may send: nothing of it posts, and nothing of it reaches the screen raw. */
class HostileTextTest {

    private static final List<String> HOSTILE = List.of(
            "'; drop table account; --",
            "\u001b[2J\u001b[31mred",
            "\u001b]0;title\u0007",
            "\u0000\u0001\u0002\u007f",
            "\u009b31m",
            "\u202e\u2066evil\u2069",
            "\u200b\u200d\ufeff",
            "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
            "-1",
            "1e9",
            "NaN",
            "99999999999999999999999999",
            "0x10",
            "１２３",
            "{0} {1} %s %n",
            "${jndi:ldap://x}",
            "\ud83d\ude00\ud800",
            "王".repeat(200),
            "\"/\"/\"/\"",
            "////////////");

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

    private void nothingPosted() {
        teller.doesNotSee("S Posted", "SIGN ON");
        assertThat(bank.account(Residents.WANG).balance().grouped()).isEqualTo("10,000.00");
        assertThat(bank.account(Residents.EMMA).balance().grouped()).isEqualTo("2,500.50");
    }

    /** Entries that could be posted, so that the hostile text is all that is wrong with them. */
    private static final List<String> ENTRIES = List.of(
            "1101/1/11010519491231002X/李雷/19491231/13800000001/西湖路1号/木匠/CN",
            "1201/" + Residents.WANG_WEI + "/101/CNY/12345678/5",
            "2101/13/5/5x1/Mary/memo",
            "2102/13/5/5x1/Mary/memo",
            "2104/100x1/50x2",
            "4101/13/21/5/memo",
            "5101/100x5",
            "5102/5/5x1",
            "5103/5/5x1",
            "5105/100x5",
            "5106/100x5/A1",
            "5107/CNY/5/1/found nowhere",
            "7201/1/mistake/100x1",
            "8101/wang",
            "8102/" + Residents.WANG_WEI,
            "8103/13",
            "8104/13/1101/t/5",
            "8201/t",
            "8202/1",
            "9201/reversal");

    private void toMainMenu() {
        teller.presses(Key.F12, Key.F12, Key.F12, Key.F12).sees("MAIN MENU");
    }

    @Test
    void an_entry_is_kept_for_every_code_with_fields_that_a_teller_may_use() {
        assertThat(ENTRIES.stream().map(entry -> entry.substring(0, 4)))
                .containsExactlyElementsOf(bank.bank().catalogue().types().stream()
                        .filter(type -> !type.fields().isEmpty()
                                && !type.hasSecrets()
                                && type.who().contains(Role.TELLER))
                        .map(TransactionType::code)
                        .toList());
    }

    @Test
    void hostile_text_in_every_field_of_every_code_posts_nothing() {
        for (String entry : ENTRIES) {
            int fields = entry.split("/").length - 1;
            for (int field = 0; field < fields; field++) {
                for (String text : HOSTILE) {
                    intoField(entry, field, text);
                }
            }
        }
    }

    private void intoField(String entry, int field, String text) {
        toMainMenu();
        teller.types(entry).presses(Key.ENTER, Key.F12);
        if (!teller.rows().get(0).contains(entry.substring(0, 4))) {
            // The bank refused it, so that there was no review to go back from.
            teller.types(entry).presses(Key.ENTER);
        }
        teller.seesInRow(1, entry.substring(0, 4));
        for (int i = 0; i <= field; i++) {
            teller.presses(Key.TAB);
        }
        teller.presses(Key.ERASE_FIELD).pastes(text).sends(text).presses(Key.ENTER);
        nothingPosted();
    }

    @Test
    void hostile_text_in_hidden_fields_changes_no_password() {
        for (String text : HOSTILE) {
            toMainMenu();
            teller.types("9003").presses(Key.ENTER);
            teller.pastes(text)
                    .presses(Key.TAB)
                    .pastes(text)
                    .presses(Key.TAB)
                    .pastes(text)
                    .presses(Key.ENTER);
            teller.doesNotSee("Your password is changed");
            nothingPosted();
        }
    }

    @Test
    void hostile_commands_post_nothing() {
        for (String text : HOSTILE) {
            for (String command : List.of(text, "2101/" + text + "/" + text, "4101/13/21/5/" + text, "?" + text)) {
                toMainMenu();
                teller.pastes(command).presses(Key.ENTER);
                nothingPosted();
            }
        }
    }

    @Test
    void hostile_names_and_passwords_sign_nobody_on() {
        Teller stranger = Teller.at(bank);
        for (String text : HOSTILE) {
            stranger.pastes(text)
                    .presses(Key.TAB)
                    .pastes(text)
                    .presses(Key.ENTER)
                    .sees("SIGN ON");
            stranger.presses(Key.F12);
        }
    }

    @Test
    void hostile_words_that_a_memo_may_hold_come_back_harmless() {
        teller.types("2101/13/5//");
        teller.sends("\u202eevil\u001b[2J").types("/x{0}%s").presses(Key.ENTER).sees("x{0}%s", "->");
        teller.presses(Key.ENTER).sees("Posted").presses(Key.F10).sees("x{0}%s");
    }
}
