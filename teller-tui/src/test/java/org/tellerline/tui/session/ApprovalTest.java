package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.key.Key;

/** The supervisor comes to the teller's screen. */
class ApprovalTest {

    private static final String COMMAND = "2102/" + Residents.COMPANY + "/60000//Mary Moyo/wages";

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

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:" + bank.address());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:" + bank.address());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getLong(1);
        }
    }

    private Teller asks() {
        return teller.types(COMMAND).presses(Key.ENTER, Key.ENTER).sees("Signed by", "Enter=Sign");
    }

    private Teller signs(String name, String password) {
        return teller.types(name).presses(Key.ENTER).types(password).presses(Key.ENTER);
    }

    @Test
    void who_signs_sees_the_whole_of_it_and_signs_with_name_and_password() {
        teller.types(COMMAND).presses(Key.ENTER);
        teller.sees("the teller's cash out limit per transaction is 50,000.00: 10,000.00 over");
        teller.sees("To be signed by: supervisor who may approve 60,000.00", "Enter=Sign", "F6=Sign");
        teller.doesNotSee("=Post");
        teller.presses(Key.ENTER)
                .sees("60000", "Mary Moyo", "wages", Residents.COMPANY.toString(), "杭州恒远商贸有限公司")
                .sees("1,000,000.00 -> ", "940,000.00", "To be signed by: supervisor");
        signs("s02", DemoPlan.PASSWORD).seesInRow(22, "S Posted 0001-02-000001, signed by s02. Balance CNY 940,000.00");
        teller.presses(Key.F10).sees("Approved by", "s02");
    }

    @Test
    void f6_on_the_review_asks_for_the_signature_too() {
        teller.types(COMMAND).presses(Key.ENTER, Key.F6).sees("Signed by");
    }

    @Test
    void a_wrong_password_says_so_and_stays_and_counts() throws SQLException {
        asks();
        signs("s01", "open-sesame").seesInRow(22, "E Wrong name or password").sees("Signed by", "s01");
        teller.doesNotSee("open-sesame");
        assertThat(
                        count(
                                "select failures from credential where staff = (select id from staff where sign_on_name = 's01')"))
                .isEqualTo(1);
        teller.types(DemoPlan.PASSWORD).presses(Key.ENTER).seesInRow(22, "signed by s01");
    }

    @Test
    void a_signature_that_does_not_count_says_why_and_another_may_sign() {
        asks();
        signs("s03", DemoPlan.PASSWORD)
                .seesInRow(22, "E s03 belongs to another branch")
                .sees("Signed by");
        signs("t02", DemoPlan.PASSWORD).seesInRow(22, "E t02 is the person who keyed it");
        signs("t01", DemoPlan.PASSWORD).seesInRow(22, "E t01 may not sign this");
        teller.presses(Key.F1).sees("Ask a supervisor of this branch").presses(Key.F12);
        signs("s01", DemoPlan.PASSWORD).seesInRow(22, "signed by s01");
    }

    @Test
    void nobody_whose_grade_does_not_reach_signs() {
        teller.types("2101/" + Residents.COMPANY + "/400000").presses(Key.ENTER, Key.ENTER);
        signs("s02", DemoPlan.PASSWORD).seesInRow(22, "E s02 may not approve as much as 400,000.00");
        signs("s01", DemoPlan.PASSWORD).seesInRow(22, "signed by s01");
    }

    @Test
    void f12_goes_back_to_the_form_with_all_that_was_typed() {
        asks();
        teller.types("s01").presses(Key.F12).sees("Not posted", "60000", "Mary Moyo", "wages");
        teller.doesNotSee("Signed by");
        teller.presses(Key.ENTER, Key.ENTER).sees("Signed by").doesNotSee("s01");
    }

    @Test
    void both_fields_are_needed() {
        asks();
        teller.presses(Key.ENTER).seesInRow(22, "E Signed by: must be filled in");
        teller.types("s01").presses(Key.ENTER, Key.ENTER).seesInRow(22, "E Password: must be filled in");
    }

    @Test
    void nothing_typed_before_it_was_seen_counts() {
        teller.types(COMMAND).presses(Key.ENTER);
        teller.whileBankIsSlow(() -> teller.presses(Key.ENTER).types("s01").presses(Key.ENTER));
        teller.sees("Signed by", "keys dropped 4").doesNotSee("s01");
        teller.pressedAlready(Duration.ofSeconds(1), Key.ENTER);
        teller.doesNotSee("must be filled in");
        signs("s01", DemoPlan.PASSWORD).sees("signed by s01");
    }

    @Test
    void a_pasted_enter_and_a_held_down_one_do_not_sign() {
        asks();
        teller.types("s01").presses(Key.TAB).pastes(DemoPlan.PASSWORD + "\r");
        teller.sees("Signed by").doesNotSee("Posted");
        teller.presses(Key.ENTER).sees("signed by s01");

        teller.types(COMMAND.replace("2102/", "/2102/").substring(1));
        teller.presses(Key.F12);
        teller.presses(Key.COMMAND_LINE)
                .types(COMMAND)
                .presses(Key.ENTER, Key.ENTER)
                .types("s01");
        teller.presses(Key.ENTER).types(DemoPlan.PASSWORD);
        teller.presses(Key.TAB).pressesAfter(Duration.ofMillis(30), Key.ENTER).sees("signed by s01");
    }

    /** Two keys of a fast typist come sooner one after the other than a held-down key repeats. */
    @Test
    void a_fast_typist_loses_no_letter() {
        asks();
        teller.sends("s01\r");
        teller.sends(DemoPlan.PASSWORD).presses(Key.ENTER).sees("signed by s01");
    }

    @Test
    void a_screen_that_is_locked_meanwhile_keeps_the_business_and_drops_the_password() {
        asks();
        teller.types("s01").presses(Key.ENTER).types(DemoPlan.PASSWORD).presses(Key.LOCK);
        teller.sees("Locked by Tom Archer").doesNotSee("60000", "Mary Moyo", "s01");
        teller.types(DemoPlan.PASSWORD).presses(Key.ENTER).sees("Signed by", "s01", "60000");
        teller.presses(Key.ENTER).seesInRow(22, "E Password: must be filled in");
        teller.types(DemoPlan.PASSWORD).presses(Key.ENTER).sees("signed by s01");
    }

    @Test
    void a_terminal_nobody_uses_is_locked_and_signed_off_here_too() {
        asks();
        teller.waits(Duration.ofMinutes(5)).sees("Locked by").doesNotSee("Mary Moyo");
        teller.waits(Duration.ofMinutes(10)).sees("SIGN ON").doesNotSee("Mary Moyo");
    }

    @Test
    void a_database_lost_after_the_signature_loses_neither_form_nor_signature() throws SQLException {
        asks();
        run("alter table account_balance rename to hidden");
        signs("s01", DemoPlan.PASSWORD).seesInRow(22, "E ").sees("Enter sends it again", "Mary Moyo", "Signed by");
        run("alter table hidden rename to account_balance");
        teller.presses(Key.ENTER).seesInRow(22, "signed by s01");
        assertThat(count("select count(*) from audit where kind = 'SIGNATURE'")).isEqualTo(1);
        assertThat(bank.account(Residents.COMPANY).balance().grouped()).isEqualTo("940,000.00");
    }

    @Test
    void a_database_lost_before_the_signature_asks_for_the_password_again() throws SQLException {
        asks();
        run("alter table credential rename to hidden");
        signs("s01", DemoPlan.PASSWORD).seesInRow(22, "E ").sees("Mary Moyo", "s01");
        run("alter table hidden rename to credential");
        teller.presses(Key.ENTER).seesInRow(22, "E Password: must be filled in");
        teller.types(DemoPlan.PASSWORD).presses(Key.ENTER).seesInRow(22, "signed by s01");
    }

    @Test
    void books_that_changed_meanwhile_are_shown_again_before_anything_is_posted() throws SQLException {
        asks();
        run("update customer set name = 'Other Name Ltd' where id = 100000004");
        signs("s01", DemoPlan.PASSWORD).sees("books have changed", "Other Name Ltd", "Enter=Sign");
        assertThat(bank.account(Residents.COMPANY).balance().grouped()).isEqualTo("1,000,000.00");
        teller.presses(Key.ENTER).sees("Signed by", "Other Name Ltd");
        signs("s01", DemoPlan.PASSWORD).seesInRow(22, "signed by s01");
    }

    @Test
    void f3_leaves_it_for_the_menu_and_no_command_is_taken() {
        asks();
        for (Key key : List.of(Key.F9, Key.COMMAND_LINE, Key.HOME, Key.F2, Key.F10)) {
            teller.presses(key).sees("Signed by").doesNotSee("Command ===>");
        }
        teller.presses(Key.F3).sees("MAIN MENU");
    }
}
