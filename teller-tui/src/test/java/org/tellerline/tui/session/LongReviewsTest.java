package org.tellerline.tui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.FullName;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.key.Key;

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
        Outcome.Posted opened = posted(bank.submit(teller, "1201", customer, "101", "CNY", "12345678", "1000"));
        String account = opened.receipt().text("receipt.account");
        String company = Residents.COMPANY.toString();
        String vast = "999999999999.99";
        return List.of(
                List.of("1101", "2", "AB999999", LONGEST, "19700303", "13800000001", "a".repeat(80)),
                List.of("1201", customer, "101", "CNY", "12345679", vast),
                List.of("2101", account, vast, "", "b".repeat(40), "c".repeat(40)),
                List.of("2102", company, "900000.99", "", "b".repeat(40), "c".repeat(40)),
                List.of("2104", "100x10", "50x20"),
                List.of("4101", company, account, "999999.99", "c".repeat(40)),
                List.of("5102", "1234567", "100x12345,50x1,10x1,5x1,1x2"),
                List.of("5103", "98765.4", "100x987,50x1,10x1,5x1,0.5x0,0.1x4"),
                List.of("5105", "100x9999999,0.1x9999999 JPY 10000x9999999 USD 100x9999999,0.01x9999999"),
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
                teller.presses(Key.F3).types(command).presses(Key.ENTER);
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

    @Test
    void a_review_that_finds_no_room_under_its_form_says_so_and_is_paged() {
        try (BankFixture bank = BankFixture.open(Dialect.SQLITE, folder)) {
            Teller teller = Teller.at(bank).signsOn("t02");
            String most =
                    String.join(",", List.of("100x9999999", "50x9999999", "20x9999999", "10x9999999", "5x9999999"));
            String count = most + ",1x9999999,0.5x9999999,0.1x9999999 USD " + most + ",1x9999999,0.25x9999999 JPY 0";
            teller.types("5105/" + count.replace("JPY 0", "JPY 10000x9999999,5000x9999999,1000x9999999,500x9999999"));
            teller.presses(Key.ENTER)
                    .sees("Lines 1 to ", "F8=Down", "Enter=Post")
                    .doesNotSee("F7=");
            teller.presses(Key.F8).sees("F7=Up", "0.01x-30").doesNotSee("F8=");
            teller.presses(Key.F8).sees("0.01x-30").presses(Key.F7).sees("Lines 1 to ");
        }
    }
}
