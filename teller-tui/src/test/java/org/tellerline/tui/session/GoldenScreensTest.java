package org.tellerline.tui.session;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.text.Language;
import org.tellerline.schema.db.Dialect;
import org.tellerline.tui.key.Key;

/** One morning at the counter, every kind of screen in both languages. The clock stands still and the bank answers at once. */
class GoldenScreensTest {

    private final GoldenScreens golden = new GoldenScreens();

    @TempDir
    Path folder;

    @Test
    void every_screen_is_as_it_ought_to_be() {
        for (Language language : Language.values()) {
            try (BankFixture bank = BankFixture.open(Dialect.SQLITE, folder)) {
                Teller teller = Teller.at(bank, language);
                Day day = new Day(teller, language.tag());
                day.signOn();
                day.open();
                day.choosing();
                day.deposit();
                day.counting();
                day.withdrawal();
                day.transfer();
                day.till();
                day.tillCount();
                day.enquiries();
                day.approval();
                day.password();
                day.register();
                day.vault();
                day.books();
                day.questions();
                day.lockAndLeave();
                day.supervisor();
            }
        }
        golden.allWereShown();
    }

    /** The screens on which colours say most, on a terminal that has none. */
    private static final Set<String> MONO = Set.of(
            "sign-on",
            "sign-on-refused",
            "menu",
            "menu-cash",
            "2101-form",
            "2101-wrong",
            "2101-review",
            "2101-posted",
            "2102-refused",
            "5105-count",
            "8101-table",
            "8104-calendar",
            "9002-locked",
            "9201-here",
            "9201-code");

    private final class Day {

        private final Teller teller;
        private final String language;

        Day(Teller teller, String language) {
            this.teller = teller;
            this.language = language;
        }

        private void show(String name) {
            golden.show(name + "_" + language, teller);
            if (MONO.contains(name)) {
                golden.showMono(name + "_" + language, teller);
            }
        }

        private void command(String command, String name) {
            teller.presses(Key.F3).types(command).presses(Key.ENTER);
            show(name);
        }

        private void then(Key key, String name) {
            teller.presses(key);
            show(name);
        }

        void signOn() {
            show("sign-on");
            then(Key.ENTER, "sign-on-wrong");
            teller.types("t02").presses(Key.TAB).types("wrong").presses(Key.ENTER);
            show("sign-on-refused");
            teller.presses(Key.F12).signsOn("t02");
            show("menu");
            teller.types("2").presses(Key.ENTER);
            show("menu-cash");
            teller.types("?ck");
            show("search-typing");
            teller.presses(Key.ERASE_FIELD).types("?存").presses(Key.ENTER);
            show("search");
        }

        void register() {
            command("1101", "1101-form");
            teller.presses(Key.F3).types("1101/3/110105194912310021/单雄信/19491230/138");
            teller.presses(Key.ENTER);
            then(Key.ENTER, "1101-wrong");
            command("1101/1/11010519491231002x/单雄信//138 0000 0001/杭州市西湖区解放路1号/木匠", "1101-review");
            then(Key.ENTER, "1101-posted");
            then(Key.F10, "1101-receipt");
            teller.presses(Key.F12);
            command("8101/sxx", "1101-found");
        }

        void vault() {
            command("2104/USD 100x1/20x5", "2104-review");
            then(Key.ENTER, "2104-posted");
            command("5102/USD500/100x5", "5102-review");
            teller.presses(Key.F12);
        }

        void open() {
            command("1201", "1201-form");
            then(Key.F1, "1201-help");
            then(Key.F1, "keys");
            teller.presses(Key.F12);
            command("1201/" + Residents.WANG_WEI + "/101/CNY/12345678/100", "1201-review");
            then(Key.ENTER, "1201-posted");
        }

        void choosing() {
            teller.presses(Key.F3).types("2101").presses(Key.ENTER);
            then(Key.F4, "2101-search");
            teller.types("emma").presses(Key.ENTER);
            show("2101-found");
            then(Key.F1, "2101-found-help");
            teller.presses(Key.F12, Key.F12).types("13+");
            then(Key.F1, "2101-amount-help");
            then(Key.F1, "2101-amount-keys");
            teller.presses(Key.F12, Key.F4).types("100+200+30.5-12");
            show("2101-tape");
            teller.presses(Key.F3).types("1201").presses(Key.ENTER);
            teller.types(Long.toString(Residents.WANG_WEI)).presses(Key.TAB);
            then(Key.F4, "1201-products");
            teller.presses(Key.F12, Key.TAB);
            then(Key.F4, "1201-currencies");
            teller.presses(Key.F3).types("2101/13").presses(Key.ENTER, Key.TAB, Key.TAB);
            then(Key.F4, "2101-no-choices");
        }

        void counting() {
            teller.presses(Key.F3).types("2102/13/1287.6").presses(Key.ENTER, Key.F12);
            then(Key.F4, "2102-count");
            then(Key.F5, "2102-count-proposed");
            then(Key.F1, "2102-count-help");
            teller.presses(Key.F12, Key.F3).types("2102/13/0.13").presses(Key.ENTER, Key.F12, Key.F4);
            then(Key.F5, "2102-count-lacking");
            teller.presses(Key.F12);
        }

        void deposit() {
            command("2101", "2101-form");
            then(Key.ENTER, "2101-wrong");
            command("2101/13/1250/100x12,50x1/Mary Moyo/rent of November", "2101-review");
            then(Key.F1, "2101-review-help");
            teller.presses(Key.F12);
            then(Key.ENTER, "2101-posted");
            then(Key.F10, "2101-receipt");
            teller.presses(Key.F12);
        }

        void withdrawal() {
            command("2102", "2102-form");
            command("2102/13/20000", "2102-refused");
            then(Key.F1, "2102-refused-help");
            teller.presses(Key.F12);
            command("2102/13/200", "2102-review");
            then(Key.ENTER, "2102-posted");
            command("2102/" + Residents.LONG_NAME + "/1", "2102-long-name");
            teller.presses(Key.F12);
        }

        void approval() {
            command("2102/" + Residents.COMPANY + "/60000//Mary Moyo/wages", "2102-review-sign");
            then(Key.ENTER, "2102-sign");
            then(Key.F1, "2102-sign-help");
            teller.presses(Key.F12)
                    .types("s01")
                    .presses(Key.ENTER)
                    .types("wrong")
                    .presses(Key.ENTER);
            show("2102-sign-wrong");
            teller.presses(Key.TAB)
                    .types("t02")
                    .presses(Key.ENTER)
                    .types(DemoPlan.PASSWORD)
                    .presses(Key.ENTER);
            show("2102-sign-refused");
            teller.types("s01").presses(Key.ENTER).types(DemoPlan.PASSWORD).presses(Key.ENTER);
            show("2102-signed");
            then(Key.F10, "2102-signed-receipt");
            teller.presses(Key.F12);
        }

        void password() {
            command("9003", "9003-form");
            teller.types("x")
                    .presses(Key.TAB)
                    .types("sh0rt")
                    .presses(Key.TAB)
                    .types("other")
                    .presses(Key.ENTER);
            show("9003-wrong");
        }

        void transfer() {
            command("4101", "4101-form");
            command("4101/13/21/500.5/rent", "4101-review");
            then(Key.ENTER, "4101-posted");
        }

        void till() {
            command("5105", "5105-form");
            command("5105/100x1210,50x400 USD 100x61 JPY 0", "5105-review");
            teller.presses(Key.F12);
            command("5106/0/A-1204", "5106-refused");
            then(Key.F1, "5106-refused-help");
            teller.presses(Key.F12);
        }

        void tillCount() {
            teller.presses(Key.F3).types("1101").presses(Key.ENTER);
            then(Key.F4, "1101-papers");
            teller.presses(Key.F12, Key.BACK_TAB);
            then(Key.F4, "1101-countries");
            teller.presses(Key.F3).types("5105/100x1210,50x400 USD 100x61").presses(Key.ENTER, Key.F12);
            then(Key.F4, "5105-count");
            then(Key.F8, "5105-count-next");
            then(Key.F1, "5105-count-help");
            teller.presses(Key.F12);
            then(Key.ENTER, "5105-counted");
            teller.presses(Key.F3).types("2104/USD 100x1").presses(Key.ENTER, Key.F4, Key.F5);
            show("2104-count-proposed");
            teller.presses(Key.F12);
        }

        void enquiries() {
            command("8101", "8101-form");
            command("8101/139", "8101-table");
            then(Key.F11, "8101-table-shifted");
            command("8101/nobody", "8101-empty");
            command("8103", "8103-form");
            command("8103/13", "8103-card");
        }

        void books() {
            command("8102/" + Residents.WANG_WEI, "8102-sheet");
            command("8104", "8104-form");
            then(Key.F1, "8104-help");
            teller.presses(Key.F12);
            command("8104/13/0230", "8104-wrong");
            teller.presses(Key.ERASE_FIELD);
            then(Key.F4, "8104-calendar");
            then(Key.F1, "8104-calendar-help");
            then(Key.F1, "8104-calendar-keys");
            teller.presses(Key.F12, Key.F12);
            command("8104/13", "8104-sheet");
            then(Key.F11, "8104-sheet-shifted");
            command("8104/47", "8104-empty");
            command("8201", "8201-form");
            then(Key.ENTER, "8201-sheet");
            then(Key.F11, "8201-sheet-shifted");
            then(Key.F8, "8201-sheet-end");
            teller.presses(Key.F3).types("7201").presses(Key.ENTER);
            then(Key.F4, "7201-receipts");
            then(Key.F11, "7201-receipts-shifted");
            command("8301", "8301-sheet");
            then(Key.F8, "8301-sheet-end");
            command("9005", "9005-sheet");
        }

        void questions() {
            teller.presses(Key.F3).types("2101/13/77").presses(Key.ENTER, Key.F12, Key.F1);
            then(Key.F1, "9201-offered");
            then(Key.F1, "9201-here");
            teller.types(language.equals("en") ? "roll back" : "mozhang");
            show("9201-found");
            then(Key.ENTER, "9201-answer");
            then(Key.F8, "9201-answer-end");
            then(Key.TAB, "9201-code");
            teller.presses(Key.F12).types("zzqq");
            show("9201-none");
            teller.presses(Key.ERASE_FIELD);
            then(Key.F1, "9201-help");
            teller.presses(Key.F12);
            then(Key.F3, "9201-back");
        }

        void supervisor() {
            teller.signsOn("s02").types("8201/t").presses(Key.ENTER);
            show("8201-branch");
            command("8301", "8301-branch");
            then(Key.F11, "8301-branch-shifted");
            command("8303/t", "8303-sheet");
            then(Key.F11, "8303-sheet-shifted");
            then(Key.F8, "8303-sheet-end");
        }

        void lockAndLeave() {
            command("9002", "9002-locked");
            then(Key.F1, "9002-help");
            teller.presses(Key.F1);
            teller.types("wrong").presses(Key.ENTER);
            show("9002-refused");
            teller.types(DemoPlan.PASSWORD).presses(Key.ENTER).types("9001").presses(Key.ENTER);
            show("9001-signed-off");
            teller.resizes(70, 20);
            show("too-small");
            teller.resizes(80, 24);
        }
    }
}
