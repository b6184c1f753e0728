package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.key.Key;

/** A database that fails under the teller's hands: a table is hidden for a while. */
class TroubleTest {

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

    private void fails() throws SQLException {
        run("alter table account_balance rename to hidden");
    }

    private void recovers() throws SQLException {
        run("alter table hidden rename to account_balance");
    }

    @Test
    void a_failed_posting_is_told_in_one_line_and_enter_sends_it_again() throws SQLException {
        teller.types("2101/" + Residents.WANG + "/500").presses(Key.ENTER).sees("Enter=Post");
        fails();
        teller.presses(Key.ENTER).seesInRow(22, "E ").sees("F1=More", "Enter=Post");
        Matcher reference =
                Pattern.compile("Reference [0-9A-F]{8}").matcher(teller.grid().line(22));
        assertThat(reference.find()).isTrue();
        teller.presses(Key.F1).sees(reference.group(), "at most once").doesNotSee("Exception", "java");
        teller.presses(Key.F12).sees("Reference", "Enter=Post");
        recovers();
        teller.presses(Key.ENTER).sees("Posted");
        assertThat(bank.account(Residents.WANG).balance().grouped()).isEqualTo("10,500.00");
    }

    @Test
    void a_failed_review_keeps_the_form() throws SQLException {
        fails();
        teller.types("2101/" + Residents.WANG + "/500")
                .presses(Key.ENTER)
                .seesInRow(22, "E ")
                .seesInRow(5, "500");
        recovers();
        teller.presses(Key.ENTER).sees("Enter=Post");
    }

    /** Somebody else holds the file for longer than the program waits. */
    @Test
    void a_bank_that_does_not_answer_is_offline_until_it_does() throws SQLException {
        teller.types("2101/" + Residents.WANG + "/500").presses(Key.ENTER).seesInRow(24, "ONLINE");
        try (Connection other = DriverManager.getConnection("jdbc:" + bank.address());
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            teller.presses(Key.ENTER).seesInRow(24, "OFFLINE").seesInRow(22, "Enter sends it again. Reference ");
            statement.execute("rollback");
        }
        teller.presses(Key.ENTER).sees("Posted").seesInRow(24, "ONLINE");
    }

    @Test
    void nobody_is_kept_from_leaving() throws SQLException {
        fails();
        teller.presses(Key.F3).sees("SIGN ON").presses(Key.F3);
        assertThat(teller.hasLeft()).isTrue();
    }
}
