package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.desk.Review;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Session;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.FullName;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.ScreenSize;
import org.tellerline.tui.key.Key;
import org.tellerline.tui.key.KeyEvent;

/** What a review says is on the screen to its end, of every code, with the longest names and large amounts. */
class LongReviewsTest {

    private static final String LONGEST = "Wolfeschlegelstein Hausenbergerdorff Anna".substring(0, FullName.MOST);
    private static final int FIRST_ROW = 4;
    private static final int CONFIRM_ROW = 21;

    @TempDir
    Path folder;

    /** Accounts of somebody with the longest name; the words of each code follow. */
    private List<List<String>> entries(BankFixture bank, Session teller) {
        posted(bank.submit(teller, "1101", "2", "AB123456", LONGEST, "19700303", "13800000001", "Road 1"));
        String customer = customer(bank, teller);
        Outcome.Posted opened = posted(bank.submit(teller, "1201", customer, "101", "CNY", "10000101", "1000"));
        String account = opened.receipt().text("receipt.account");
        String company = Residents.COMPANY.toString();
        String vast = "999999999999.99";
        return List.of(
                List.of("1101", "2", "AB999999", LONGEST, "19700303", "13800000001", "a".repeat(80)),
                List.of("1201", customer, "101", "CNY", "10000102", vast),
                List.of("2101", account, vast, "", "b".repeat(40), "c".repeat(40)),
                List.of("2102", company, "152000.99", "", "b".repeat(40), "c".repeat(40)),
                List.of("2104", "100x10", "50x20"),
                List.of("2106", "USD 100", "A".repeat(16), "1", "b".repeat(40)),
                List.of("4101", company, account, "999999.99", "c".repeat(40)),
                List.of("5102", "1234567", "100x12345,50x1,10x1,5x1,1x2"),
                List.of("5103", "98765.4", "100x987,50x1,10x1,5x1,0.5x0,0.1x4"),
                List.of("5105", "100x9999999,0.1x9999999 JPY 10000x9999999 USD 100x9999999,0.01x9999999"),
                List.of("5107", "CNY", vast, "1", "c".repeat(40)),
                List.of("5302", "t01", "1", "10000102", "10000200"),
                List.of("5303", "1", "10000102", "10000200"),
                List.of("5304", "1", "10000101", "c".repeat(40)),
                List.of("7201", opened.receipt().text("receipt.no"), "c".repeat(40)),
                List.of("8202", opened.receipt().text("receipt.no")));
    }

    private static String customer(BankFixture bank, Session teller) {
        Outcome found = bank.bank().desk().review(teller, bank.slip("8101", LONGEST));
        return ((org.tellerline.core.transaction.View.Table) ((Outcome.Answered) found).view())
                .rows()
                .get(0)
                .get(0)
                .text();
    }

    private static Outcome.Posted posted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Posted.class);
        return (Outcome.Posted) outcome;
    }

    @ParameterizedTest
    @EnumSource
    void nothing_of_a_review_is_cut(Language language) {
        try (BankFixture bank = BankFixture.open(Dialect.SQLITE, folder)) {
            Session session = bank.signOn("t02");
            List<List<String>> entries = entries(bank, session);
            List<Review> reviews =
                    entries.stream().map(words -> review(bank, session, words)).toList();
            Teller teller = Teller.at(bank, language).signsOn("t02");
            for (int i = 0; i < entries.size(); i++) {
                String command = String.join("/", entries.get(i));
                teller.presses(Key.COMMAND_LINE, Key.ERASE_FIELD).types(command).presses(Key.ENTER);
                assertThat(shown(teller)).as(command).contains(said(reviews.get(i), new Dictionary().in(language)));
                teller.presses(Key.F12);
            }
        }
    }

    private static Review review(BankFixture bank, Session teller, List<String> words) {
        String[] fields = words.stream().skip(1).toArray(String[]::new);
        Outcome outcome = bank.bank().desk().review(teller, bank.slip(words.get(0), fields));
        assertThat(outcome).as(words.toString()).isInstanceOf(Outcome.Reviewed.class);
        return ((Outcome.Reviewed) outcome).review();
    }

    /** All pages of it, without the blanks and breaks between its words. */
    private static String shown(Teller teller) {
        StringBuilder shown = new StringBuilder();
        String before = "";
        while (!teller.screen().equals(before)) {
            before = teller.screen();
            teller.rows().subList(FIRST_ROW - 1, CONFIRM_ROW).forEach(row -> shown.append(squeezed(row)));
            teller.presses(Key.F8);
        }
        return shown.toString();
    }

    private static String[] said(Review review, Texts texts) {
        List<String> said = new ArrayList<>();
        Stream.concat(review.warnings().stream(), review.authority().lacking().stream())
                .forEach(message -> said.add(texts.say(message)));
        review.authority().signatory().ifPresent(who -> said.add(texts.say(who.key())));
        review.accounts().forEach(account -> {
            said.add(account.number() + account.owner());
            said.add(account.before().grouped() + " -> " + account.after().grouped());
        });
        review.amount().map(Money::grouped).ifPresent(said::add);
        return said.stream().map(LongReviewsTest::squeezed).toArray(String[]::new);
    }

    private static String squeezed(String text) {
        return text.replace(" ", "");
    }

    /** More than any code has to say today. */
    @Test
    void a_review_that_finds_no_room_under_its_form_says_so_and_is_paged() {
        try (BankFixture bank = BankFixture.open(Dialect.SQLITE, folder)) {
            Workspace workspace = workspace(bank);
            FormPanel form = new FormPanel(
                    workspace, bank.bank().catalogue().find("5105").orElseThrow(), List.of("0"));
            List<Message> warnings = IntStream.rangeClosed(1, 30)
                    .mapToObj(i -> Message.of("warning.count.over", "W" + i + "W", "1.00"))
                    .toList();
            Review review = new Review("5105", Optional.empty(), List.of(), warnings, Authority.own(), "");
            ReviewPanel panel = new ReviewPanel(workspace, form, review);
            assertThat(page(panel, bank))
                    .contains("W1W", "W15W", "Lines 1 to 15 of 30")
                    .doesNotContain("W16W");
            assertThat(caps(panel)).contains("F8").doesNotContain("F7");
            panel.press(KeyEvent.of(Key.F8, 0));
            assertThat(page(panel, bank)).contains("W16W", "W30W", "Lines 16 to 30 of 30");
            assertThat(caps(panel)).contains("F7").doesNotContain("F8");
            panel.press(KeyEvent.of(Key.F8, 0));
            assertThat(workspace.takeBell()).isTrue();
            panel.press(KeyEvent.of(Key.F7, 0));
            assertThat(page(panel, bank)).contains("Lines 1 to 15 of 30", "Enter=Post");
            workspace.show(panel);
            assertThat(new Reader(workspace).read().body())
                    .anyMatch(line -> line.contains("W1W"))
                    .anyMatch(line -> line.contains("W30W"))
                    .noneMatch(line -> line.contains("Lines"));
        }
    }

    private Workspace workspace(BankFixture bank) {
        Printing none = new Printing(Printing.Way.NONE, Optional.empty(), Optional.empty(), folder);
        Station station = new Station(
                "test",
                bank.bank(),
                new ShownScreens(new AtomicLong()),
                Runnable::run,
                () -> 0,
                bank::key,
                Language.EN,
                none,
                defect -> {});
        return new Workspace(station, new Errands(station, Runnable::run), asExpected -> {});
    }

    private static String page(ReviewPanel panel, BankFixture bank) {
        Grid grid = new Grid(ScreenSize.SMALLEST);
        Texts texts = new Dictionary().in(Language.EN);
        panel.paint(new Canvas(grid, texts, bank.bank().clock().zone(), true));
        return grid.asText();
    }

    private static List<String> caps(ReviewPanel panel) {
        return panel.legends().stream().map(Legend::cap).toList();
    }
}
