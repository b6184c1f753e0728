package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.key.Key;

class DepositTest {

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
    void a_stacked_command_is_reviewed_and_posted_by_two_enters() {
        teller.types(STACKED).presses(Key.ENTER).sees("10,000.00 -> 10,500.00", "王伟", "Enter=Post");
        assertThat(balance()).isEqualTo("10,000.00");
        teller.presses(Key.ENTER).sees("Posted 0001-", "10,500.00").doesNotSee("->");
        assertThat(balance()).isEqualTo("10,500.00");
    }

    @Test
    void after_posting_the_form_is_empty_for_the_next_one() {
        teller.types(STACKED).presses(Key.ENTER, Key.ENTER).hasCursorAt(4, 26);
        teller.presses(Key.F2).types("20").presses(Key.ENTER, Key.ENTER).sees("10,520.00");
        assertThat(balance()).isEqualTo("10,520.00");
    }

    @Test
    void nothing_is_posted_by_going_back() {
        teller.types(STACKED).presses(Key.ENTER, Key.F12).sees("Not posted", "500");
        assertThat(balance()).isEqualTo("10,000.00");
    }

    @Test
    void f6_posts_from_the_review_and_only_reviews_from_the_form() {
        teller.types("2101")
                .presses(Key.ENTER)
                .types("13")
                .presses(Key.TAB)
                .types("500")
                .presses(Key.F6);
        teller.sees("->");
        assertThat(balance()).isEqualTo("10,000.00");
        teller.presses(Key.F6).sees("Posted");
        assertThat(balance()).isEqualTo("10,500.00");
    }

    @Test
    void every_wrong_field_is_told_at_once() {
        teller.types("2101")
                .presses(Key.ENTER)
                .types("14")
                .presses(Key.TAB)
                .types("0")
                .presses(Key.ENTER);
        teller.sees("2 fields", "F1=More").seesInRow(4, ">").seesInRow(5, ">").hasCursorAt(4, 26);
        teller.presses(Key.F1).sees("must be more than zero");
        teller.presses(Key.F12).hasCursorAt(4, 26);
    }

    @Test
    void a_refusal_says_why_and_what_to_do_and_keeps_the_form() {
        teller.types("2102/" + Residents.WANG + "/20000").presses(Key.ENTER);
        teller.sees("20,000.00", "F1=More").seesInRow(22, "E ").seesInRow(5, "20000");
        teller.presses(Key.F1).sees("8103");
    }

    @Test
    void an_enter_that_follows_too_soon_is_a_finger_on_the_key() {
        teller.types(STACKED).presses(Key.ENTER);
        int bells = teller.bells();
        teller.pressesAfter(Duration.ofMillis(30), Key.ENTER).sees("Enter=Post").heardBells(bells + 1);
        teller.pressesAfter(Duration.ofMillis(30), Key.ENTER).sees("Enter=Post");
        assertThat(balance()).isEqualTo("10,000.00");
        teller.presses(Key.ENTER).sees("Posted");
        assertThat(balance()).isEqualTo("10,500.00");
    }

    @Test
    void an_f6_held_down_on_the_form_posts_nothing() {
        teller.types("2101").presses(Key.ENTER).types("13+500").presses(Key.F6).sees("Enter=Post");
        teller.pressesAfter(Duration.ofMillis(30), Key.F6).sees("Enter=Post");
        assertThat(balance()).isEqualTo("10,000.00");
    }

    @Test
    void an_enter_pressed_before_the_review_was_seen_is_dropped_with_a_bell() {
        teller.types(STACKED).presses(Key.ENTER);
        int bells = teller.bells();
        teller.pressedAlready(Duration.ofMillis(150), Key.ENTER)
                .sees("Enter=Post")
                .heardBells(bells + 1);
        assertThat(balance()).isEqualTo("10,000.00");
    }

    @Test
    void a_paste_cannot_post() {
        teller.pastes(STACKED + "\r").sees("Enter=Post");
        teller.pastes("\r").sees("Enter=Post");
        assertThat(balance()).isEqualTo("10,000.00");
    }

    @Test
    void both_enters_in_one_packet_post_nothing() {
        teller.sends(STACKED + "\r\r").sees("Enter=Post");
        assertThat(balance()).isEqualTo("10,000.00");
    }

    @Test
    void a_key_that_was_used_with_other_content_shows_what_was_posted_and_asks() {
        UUID same = new UUID(7, 7);
        Teller other = Teller.withKeys(bank, () -> same).signsOn("t03");
        other.types(STACKED).presses(Key.ENTER, Key.ENTER).sees("Posted");
        other.types("2101/" + Residents.WANG + "/70");
        other.presses(Key.CLEAR_COMMAND);
        assertThat(balance()).isEqualTo("10,500.00");
        other.presses(Key.COMMAND_LINE).types("2101/" + Residents.WANG + "/70").presses(Key.ENTER);
        other.sees("posted with other content", "F12=No", "500.00").doesNotSee("F8=Down");
        assertThat(balance()).isEqualTo("10,500.00");
        other.presses(Key.F12).hasCursorAt(4, 26);
    }

    @Test
    void what_was_posted_under_the_key_is_read_to_its_end_however_long_it_is() {
        UUID same = new UUID(7, 9);
        Teller other = Teller.withKeys(bank, () -> same).signsOn("t03");
        other.types("2101/13/500/100x5/Mary Moyo/rent")
                .presses(Key.ENTER, Key.ENTER)
                .sees("Posted");
        other.presses(Key.COMMAND_LINE).types("2101/13/70").presses(Key.ENTER);
        other.sees("other content", "F8=Down").doesNotSee("Customer signature", "F7=Up");
        other.presses(Key.F8).sees("Customer signature", "F7=Up").doesNotSee("F8=Down");
        int bells = other.bells();
        other.presses(Key.F8).heardBells(bells + 1).presses(Key.PAGE_UP).doesNotSee("F7=Up");
    }

    @Test
    void the_same_form_sent_again_under_its_key_says_it_was_posted_before() {
        UUID same = new UUID(7, 8);
        Teller other = Teller.withKeys(bank, () -> same).signsOn("t03");
        other.types(STACKED).presses(Key.ENTER, Key.ENTER).sees("Posted");
        other.presses(Key.COMMAND_LINE).types(STACKED).presses(Key.ENTER).sees("had been posted already");
        assertThat(balance()).isEqualTo("10,500.00");
    }

    @Test
    void the_receipt_is_shown_and_written_where_a_folder_was_given() throws IOException {
        Path papers = folder.resolve("receipts");
        Teller printing = Teller.printingInto(bank, papers).signsOn("t03");
        printing.types(STACKED).presses(Key.ENTER, Key.ENTER).sees("F10=Receipt");
        printing.presses(Key.F10).sees("Cash deposit", "0001-", "王伟");
        try (Stream<Path> files = Files.list(papers)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file)).contains("现金存款", "500.00"));
        }
        printing.presses(Key.F12).sees("F10=Receipt");
    }
}
