package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.key.Key;

/** What is keyed into a hidden field comes back nowhere: not on a screen, not by Dup, not by F9, not after a lock. */
class HiddenEntryTest {

    private static final String FRESH = "tea-at-four";

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

    private Teller keys(String old, String fresh, String again) {
        return teller.types(old)
                .presses(Key.TAB)
                .types(fresh)
                .presses(Key.TAB)
                .types(again)
                .doesNotSee(old, fresh, again, "**")
                .presses(Key.ENTER)
                .doesNotSee(old, fresh, again);
    }

    @Test
    void a_password_is_changed_and_the_teller_works_on() {
        teller.types("9003").presses(Key.ENTER).sees("CHANGE PASSWORD", "Password of now", "Enter=Do it");
        keys(DemoPlan.PASSWORD, FRESH, FRESH).sees("MAIN MENU", "I Your password is changed");
        teller.presses(Key.LOCK).types(DemoPlan.PASSWORD).presses(Key.ENTER).sees("Locked by", "Wrong password");
        teller.types(FRESH).presses(Key.ENTER).sees("MAIN MENU");
    }

    @Test
    void everything_wrong_is_marked_and_all_is_keyed_anew() {
        teller.types("9003").presses(Key.ENTER);
        keys("zzz", "sh0rt", "other").sees("E 2 fields to mend. New password: give 8 to 128 characters");
        teller.seesInRow(5, ">").seesInRow(6, ">").hasCursorAt(5, 26);
        teller.presses(Key.BACK_TAB);
        keys("wrong-one", FRESH, FRESH)
                .seesInRow(22, "E Password of now: Wrong password")
                .hasCursorAt(4, 26);
        keys(DemoPlan.PASSWORD, FRESH, FRESH).sees("Your password is changed");
    }

    @Test
    void neither_dup_nor_f9_brings_it_back() {
        teller.types("9003").presses(Key.ENTER);
        keys(DemoPlan.PASSWORD, FRESH, FRESH);
        teller.types("9003").presses(Key.ENTER).doesNotSee("F2=Dup");
        int bells = teller.bells();
        teller.presses(Key.F2).heardBells(bells + 1);
        teller.presses(Key.ENTER).sees("Password of now: must be filled in");
        teller.presses(Key.COMMAND_LINE, Key.F9).sees("9003").doesNotSee(FRESH, DemoPlan.PASSWORD);
    }

    @Test
    void the_command_line_takes_no_secret_and_forgets_it() {
        teller.types("2101/13").presses(Key.ENTER, Key.F3);
        for (String command : List.of("9003/old/tea-at-four/tea-at-four", "change-password/old/tea-at-four")) {
            teller.types(command)
                    .presses(Key.ENTER)
                    .seesInRow(22, "E Code 9003 takes no fields on the command line")
                    .doesNotSee(FRESH);
            teller.presses(Key.F9).seesInRow(2, "9003").doesNotSee(FRESH);
            teller.presses(Key.F9).seesInRow(2, "2101/13").doesNotSee(FRESH);
            teller.presses(Key.CLEAR_COMMAND);
        }
        teller.presses(Key.F1).sees("keyed on the form only").doesNotSee(FRESH);
        teller.presses(Key.F12)
                .types("?password")
                .presses(Key.ENTER)
                .sees("9003")
                .doesNotSee("9003/");
    }

    @Test
    void what_was_half_keyed_is_gone_after_a_lock() {
        teller.types("9003").presses(Key.ENTER).types(DemoPlan.PASSWORD).presses(Key.TAB);
        teller.types(FRESH).presses(Key.TAB).types(FRESH).presses(Key.LOCK);
        teller.types(DemoPlan.PASSWORD).presses(Key.ENTER).sees("CHANGE PASSWORD");
        teller.presses(Key.ENTER).sees("E 3 fields to mend");
    }

    @Test
    void what_a_signer_keys_is_offered_to_nobody() {
        teller.types("2102/" + Residents.COMPANY + "/60000").presses(Key.ENTER, Key.ENTER);
        teller.types("s01").presses(Key.ENTER).types(DemoPlan.PASSWORD).doesNotSee(DemoPlan.PASSWORD, "**");
        teller.presses(Key.F1).doesNotSee(DemoPlan.PASSWORD).presses(Key.F12).presses(Key.ENTER);
        teller.sees("signed by s01");
        teller.presses(Key.F2).sees(Residents.COMPANY.digits().substring(12)).doesNotSee(DemoPlan.PASSWORD);
        teller.presses(Key.COMMAND_LINE, Key.F9).doesNotSee(DemoPlan.PASSWORD, "s01/");
        try (Database database = Database.open(bank.address(), Database.Mode.READING)) {
            List<String> told = database.read(sql -> sql.fetch("select payload || receipt as told from audit, journal")
                    .getValues("told", String.class));
            assertThat(told).isNotEmpty().noneMatch(line -> line.contains(DemoPlan.PASSWORD));
        }
    }

    @Test
    void a_password_given_by_another_is_changed_on_the_sign_on_screen() {
        try (Database database = Database.open(bank.address(), Database.Mode.POSTING)) {
            database.write(sql -> sql.execute("update credential set must_change = 1"));
        }
        Teller fresh = Teller.at(bank)
                .types("t03")
                .presses(Key.TAB)
                .types(DemoPlan.PASSWORD)
                .presses(Key.ENTER);
        fresh.sees("NEW PASSWORD", "Choose a new one").doesNotSee("MAIN MENU");
        fresh.types("sh0rt").presses(Key.ENTER).types("other").presses(Key.ENTER);
        fresh.sees("E 2 fields to mend").doesNotSee("sh0rt", "other");
        fresh.types(DemoPlan.PASSWORD)
                .presses(Key.ENTER)
                .types(DemoPlan.PASSWORD)
                .presses(Key.ENTER);
        fresh.sees("must be another one than now");
        fresh.types(FRESH).presses(Key.ENTER).types(FRESH).doesNotSee(FRESH).presses(Key.ENTER);
        fresh.sees("MAIN MENU", "Welcome, 陈志远").doesNotSee(FRESH);
        fresh.types("9001").presses(Key.ENTER);
        fresh.types("t03").presses(Key.TAB).types(FRESH).presses(Key.ENTER).sees("MAIN MENU");
    }

    /** The log is for people who mend; it names what failed, not what was keyed. */
    @Test
    void not_even_an_incident_in_the_log_holds_it() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try (Database database = Database.open(bank.address(), Database.Mode.POSTING)) {
            teller.types("9003").presses(Key.ENTER);
            database.write(sql -> sql.execute("alter table credential rename to hidden"));
            keys(DemoPlan.PASSWORD, FRESH, FRESH).sees("Reference");
            database.write(sql -> sql.execute("alter table hidden rename to credential"));
            teller.presses(Key.ENTER).sees("Your password is changed");
        } finally {
            root.detachAppender(log);
        }
        List<String> lines = log.list.stream()
                .map(event -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .toList();
        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains(DemoPlan.PASSWORD) || line.contains(FRESH));
    }

    @Test
    void who_does_not_want_to_change_it_now_is_not_on() {
        try (Database database = Database.open(bank.address(), Database.Mode.POSTING)) {
            database.write(sql -> sql.execute("update credential set must_change = 1"));
        }
        Teller fresh = Teller.at(bank)
                .types("t03")
                .presses(Key.TAB)
                .types(DemoPlan.PASSWORD)
                .presses(Key.ENTER);
        fresh.presses(Key.F12).sees("SIGN ON").presses(Key.ENTER).sees("must be filled in");
    }
}
