package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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

/** 9201: questions are asked from anywhere, and what was being done waits as it was. */
class QuestionsPanelTest {

    private static final String LIST = "9201  HELP AND QUESTIONS";

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

    private void keysHalfADeposit() {
        teller.types("2101").presses(Key.ENTER).types("13").presses(Key.TAB).types("77");
    }

    private void seesHalfADeposit() {
        teller.seesInRow(1, "2101").seesInRow(4, "13 ").seesInRow(4, "王伟").seesInRow(5, "77");
    }

    @Test
    void a_third_f1_opens_them_and_f3_goes_back_to_the_form_with_all_that_is_keyed() {
        keysHalfADeposit();
        teller.presses(Key.F1, Key.F1).sees("F1=Questions").presses(Key.F1);
        teller.seesInRow(1, LIST).seesInRow(6, "How do I take a cash deposit?").seesInRow(6, "2101");
        teller.seesInRow(21, "those of 2101 first").presses(Key.F3);
        seesHalfADeposit();
        teller.presses(Key.ENTER)
                .sees("BAL 10,000.00 -> 10,077.00")
                .presses(Key.ENTER)
                .sees("Posted");
    }

    @Test
    void the_code_opens_them_too_and_an_answer_leads_back_in_one_or_two_steps() {
        keysHalfADeposit();
        teller.presses(Key.COMMAND_LINE).types("9201/roll back").presses(Key.ENTER);
        teller.seesInRow(4, "roll back").seesInRow(6, "How do I roll a deposit");
        teller.presses(Key.ENTER).seesInRow(4, "How do I roll").sees("- 7201/receipt number/reason");
        teller.presses(Key.F12).seesInRow(4, "roll back").presses(Key.ENTER, Key.F3);
        seesHalfADeposit();
        teller.presses(Key.COMMAND_LINE).types("9201").presses(Key.ENTER, Key.F12);
        seesHalfADeposit();
    }

    @Test
    void asked_once_more_from_the_list_or_its_help_they_still_lead_back_to_the_form() {
        keysHalfADeposit();
        teller.presses(Key.COMMAND_LINE).types("9201").presses(Key.ENTER, Key.ENTER);
        teller.presses(Key.COMMAND_LINE).types("9201/printer").presses(Key.ENTER);
        teller.presses(Key.F1).sees("questions while you type").presses(Key.F1, Key.F1);
        teller.seesInRow(1, LIST).presses(Key.F3);
        seesHalfADeposit();
        teller.presses(Key.COMMAND_LINE).types("?9201").presses(Key.ENTER, Key.ENTER);
        teller.seesInRow(1, LIST).presses(Key.F3);
        seesHalfADeposit();
    }

    @Test
    void words_narrow_the_list_while_they_are_typed_and_type_over_those_before() {
        teller.types("9201")
                .presses(Key.ENTER)
                .types("mima")
                .sees("I forgot my password", "How do I change my password?");
        teller.presses(Key.ENTER, Key.ENTER).types("68").seesInRow(4, " 68").seesInRow(6, "68 I forgot my password");
        teller.presses(Key.F12).seesInRow(1, "MAIN MENU");
    }

    @Test
    void what_is_not_known_is_said_before_the_nearest_is_opened() {
        teller.types("9201/pasword forgoten").presses(Key.ENTER);
        teller.seesInRow(21, "Nothing is known of \"pasword forgoten\"").sees("I forgot my password");
        int bells = teller.bells();
        teller.presses(Key.ENTER).seesInRow(22, "W Nothing is known of").heardBells(bells + 1);
        teller.presses(Key.ENTER).sees("- ");
    }

    @Test
    void a_code_that_an_answer_names_is_opened_with_the_cursor() {
        keysHalfADeposit();
        teller.presses(Key.COMMAND_LINE).types("9201/roll back").presses(Key.ENTER, Key.ENTER);
        teller.presses(Key.F8)
                .sees("7201  Reverse today", "8201  Teller journal")
                .presses(Key.TAB);
        teller.presses(Key.ENTER).seesInRow(1, "7201").sees("Receipt no.");
    }

    @Test
    void the_code_of_the_form_that_waits_leads_back_to_it() {
        keysHalfADeposit();
        teller.presses(Key.COMMAND_LINE).types("9201/cash deposit").presses(Key.ENTER, Key.ENTER);
        teller.sees("How do I take a cash deposit?").presses(Key.TAB, Key.ENTER);
        seesHalfADeposit();
    }

    @Test
    void codes_of_other_roles_are_named_but_not_offered() {
        teller.types("9201/branch close").presses(Key.ENTER, Key.ENTER).sees("- 9102 is keyed by one supervisor");
        teller.doesNotSee("9102  Close branch day").sees("5106  Close till");
    }

    @Test
    void from_a_review_they_lead_back_to_it_and_only_an_enter_after_that_posts() {
        teller.types("2101/13/77").presses(Key.ENTER).sees("Enter=Post");
        teller.presses(Key.F1, Key.F1, Key.F1).seesInRow(1, LIST).doesNotSee("Command ===>");
        teller.presses(Key.F3)
                .sees("Enter=Post")
                .doesNotSee("S Posted")
                .presses(Key.ENTER)
                .sees("S Posted");
        assertThat(bank.account(Residents.WANG).balance().grouped()).isEqualTo("10,077.00");
    }

    @Test
    void what_the_message_line_said_is_said_again() {
        teller.types("2102/13/20000").presses(Key.ENTER).seesInRow(22, "E Account");
        teller.presses(Key.F1, Key.F1, Key.F1)
                .seesInRow(1, LIST)
                .presses(Key.F3)
                .seesInRow(22, "E Account");
    }

    @Test
    void they_are_there_before_anybody_is_on() {
        Teller stranger = Teller.at(bank).types("t02").presses(Key.F1, Key.F1, Key.F1);
        stranger.seesInRow(1, LIST).types("forgot").presses(Key.ENTER).sees("Ask the administrator");
        stranger.presses(Key.TAB).presses(Key.F3).seesInRow(1, "SIGN ON").sees("t02");
    }

    @Test
    void they_are_there_while_the_bank_does_not_answer() throws SQLException {
        teller.types("2101/13/77").presses(Key.ENTER).sees("Enter=Post");
        run("alter table account_balance rename to hidden");
        teller.presses(Key.ENTER).seesInRow(22, "E ").presses(Key.F1, Key.F1, Key.F1);
        teller.types("offline").presses(Key.ENTER).sees("Press Enter on the same form");
        run("alter table hidden rename to account_balance");
        teller.presses(Key.F3).seesInRow(22, "E ").presses(Key.ENTER).sees("Posted");
    }

    @Test
    void a_lock_over_them_keeps_the_form_and_drops_what_was_hidden() {
        teller.types("9003").presses(Key.ENTER).types("secret-one");
        teller.presses(Key.F1, Key.F1, Key.F1).seesInRow(1, LIST);
        teller.waits(Duration.ofMinutes(5))
                .sees("SCREEN LOCKED")
                .types(DemoPlan.PASSWORD)
                .presses(Key.ENTER);
        teller.seesInRow(1, LIST).presses(Key.F3).seesInRow(1, "9003").doesNotSee("**");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:" + bank.address());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
