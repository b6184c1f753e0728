package org.tellerline.tui.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.FieldSpec;
import org.tellerline.core.transaction.FieldType;
import org.tellerline.core.transaction.TransactionType;
import org.tellerline.schema.db.Dialect;

/** A teller who works by the line. */
class LinearTest {

    @TempDir
    Path folder;

    private BankFixture bank;
    private Listener teller;

    @BeforeEach
    void comes() {
        bank = BankFixture.open(Dialect.SQLITE, folder);
        teller = new Listener(bank, Language.EN);
    }

    @AfterEach
    void goes() {
        bank.close();
    }

    @Test
    void signs_on_with_a_password_that_is_not_echoed() {
        teller.hears("Sign on", "After a slash stands a command").isAskedFor("Name");
        teller.types("t02").isAskedFor("Password");
        assertThat(teller.sees()).isFalse();
        teller.types(DemoPlan.PASSWORD).hears("Main menu", "2; ", "I Welcome").isAskedFor("Command");
        assertThat(teller.sees()).isTrue();
        teller.doesNotHear(DemoPlan.PASSWORD);
    }

    @Test
    void takes_a_deposit_field_by_field() {
        teller.signsOn().types("2101").hears("2101 Cash deposit").isAskedFor("Account");
        teller.types("13").hears("Account: ", "王伟").isAskedFor("Amount");
        teller.types("1250", "", "Mary Moyo").isAskedFor("Memo");
        teller.types("")
                .hears("Amount: 1250", "Depositor: Mary Moyo", "BAL ", "Enter=Post")
                .doesNotHear("....", "    ");
        teller.types("").hears("S Posted").isAskedFor("Account");
    }

    @Test
    void counts_a_till_face_by_face_and_currency_by_currency() {
        teller.signsOn().types("/5105", "/F4").hears("Pieces 0; Total CNY 0.00").isAskedFor("CNY 100");
        teller.types("12").hears("Pieces 12; Total CNY 1,200.00").isAskedFor("CNY 50");
        teller.types("", "", "", "", "", "", "").hears("Total JPY 0").isAskedFor("JPY 10000");
        teller.types("/F8", "3").hears("Total USD 300.00").isAskedFor("USD 50").types("/F7", "/F8", "/<");
        teller.isAskedFor("USD 100 [3]")
                .types("", "", "", "", "", "", "", "", "")
                .isAskedFor("USD 0.01");
        teller.types("7").hears("Pieces counted: CNY 1,200.00  USD 300.07");
        teller.isAskedFor("Pieces counted [CNY 100x12 USD 100x3,0.01x7]");
    }

    @Test
    void a_review_is_read_whole_however_long_it_is() {
        teller.signsOn().types("/5105/100x12 JPY 1x2 USD 1x3");
        teller.hears("CNY: 150,330.00 less", "JPY: ", "USD: ", "0.01x-30", "Enter=Post")
                .doesNotHear("Lines 1");
    }

    @Test
    void hears_what_is_wrong_and_keeps_what_was_keyed() {
        teller.signsOn().types("/2101/14/500").hears("E Account: ").isAskedFor("Account [14]");
        teller.types("13").isAskedFor("Amount [500]");
        teller.types("12x").hears("Amount does not take \"12x\"").isAskedFor("Amount [500]");
        teller.types(" ").isAskedFor("Pieces");
        teller.types("/<").isAskedFor("Amount");
    }

    @Test
    void confirms_only_what_was_heard() {
        teller.signsOn();
        long before = System.nanoTime();
        teller.types("/2101/13/500").hears("Enter=Post");
        teller.typesAt(before, "").hears("does not count").doesNotHear("S Posted");
        teller.types("yes").hears("Keys here").doesNotHear("S Posted");
        teller.types("F12").hears("I Not posted").isAskedFor("Pieces");
        teller.types("/F6").hears("Enter=Post");
        teller.types("").hears("S Posted");
    }

    @Test
    void pages_a_list_with_enter() {
        teller.signsOn();
        for (int form = 1; form <= 4; form++) {
            teller.types("/1201/" + Residents.WANG_WEI + "/101/CNY/1000010" + form + "/100", "")
                    .hears("S Posted");
        }
        teller.types("/8101/139").hears("\n1. Customer ", "; Name ").isAskedFor("Enter for more, or a key");
        teller.types("").hears("\n17. ").doesNotHear("\n1. ").isAskedFor("Enter or a key");
        teller.types("F12").hears(" [139]: ");
    }

    @Test
    void hears_the_calendar_and_takes_a_day_by_its_number() {
        teller.signsOn().types("/8104").types("13").isAskedFor("From");
        teller.types("/F4").hears("November 2026", "Closed on: 1 7 8 14", "Tue 2026-11-24: the bank is open");
        teller.isAskedFor("Enter or a key").types("31").hears("There is no 31", "Keys here: Enter=Take over");
        teller.types("F7").hears("October 2026").types("14").isAskedFor("To");
        teller.types("/F4").types("20").isAskedFor("Amount");
        teller.types("/<").isAskedFor("To [20261120]");
        teller.types("/<").isAskedFor("From [20261014]");
    }

    @Test
    void hears_all_of_a_list_that_is_too_wide_for_a_screen() {
        teller.signsOn().types("/2101/13/5", "").hears("S Posted");
        teller.types("/7201").types("/F4").hears("Receipt 0001-02-000001", "Transaction Cash deposit");
    }

    @Test
    void speaks_chinese_and_types_it() {
        teller = new Listener(bank, Language.ZH);
        teller.hears("签到").isAskedFor("用户名");
        teller.signsOn()
                .types("/2101/13/5//王小明")
                .hears("王小明", "Enter=")
                .types("")
                .hears("S ");
    }

    @Test
    void help_and_the_way_back_are_heard_too() {
        teller.signsOn().types("/2101").types("/F1").hears("Help").isAskedFor("Enter or a key");
        teller.types("").isAskedFor("Account");
        teller.types("/").hears("2101 Cash deposit", "F1=Help").isAskedFor("Account");
    }

    @Test
    void a_locked_screen_is_erased_and_asks_for_the_password_unseen() {
        teller.signsOn().types("9002").hears("(erased)", "Screen locked").isAskedFor("Password");
        assertThat(teller.sees()).isFalse();
        teller.types("/2101").hears("E ").doesNotHear("Cash deposit");
        teller.types(DemoPlan.PASSWORD).isAskedFor("Command");
    }

    @Test
    void a_key_that_came_as_one_does_what_it_does_on_the_screen() {
        teller.signsOn().types("2101").types("\u001bOP").hears("Help");
        teller.types("\u001b[24~").isAskedFor("Account");
        teller.types("half\u000313").isAskedFor("Amount");
    }

    /** A code that comes later needs nothing of its own here. */
    @Test
    void every_field_of_every_code_is_asked_for() {
        teller.signsOn();
        List<TransactionType> codes = bank.bank().catalogue().types().stream()
                .filter(type ->
                        type.who().contains(Role.TELLER) && !type.fields().isEmpty())
                .toList();
        assertThat(codes).hasSizeGreaterThan(5);
        for (TransactionType type : codes) {
            teller.types("/" + type.code()).hears(type.code());
            for (FieldSpec field : type.fields()) {
                assertThat(teller.sees())
                        .as(field.name())
                        .isEqualTo(field.type().shape() != FieldType.Shape.SECRET);
                teller.isAskedFor(label(field));
                if (field != type.fields().get(type.fields().size() - 1)) {
                    teller.types("");
                }
            }
            teller.types("/F3");
        }
    }

    private String label(FieldSpec field) {
        Texts texts = Texts.load(Language.EN, Texts.BANK);
        return texts.find(field.ownLabelKey()).orElseGet(() -> texts.say(field.labelKey()));
    }

    @Test
    void asks_a_question_in_the_middle_of_a_form_and_goes_on_with_it() {
        teller.signsOn().types("2101", "13").isAskedFor("Amount");
        teller.types("/9201")
                .hears("9201 Help and questions", "How do I take a cash deposit?")
                .isAskedFor("Words");
        teller.types("forgot password").hears("I forgot my password", "- Do not guess on");
        teller.types("F12").isAskedFor("Words [forgot password]");
        teller.types("63").hears("Was it posted or not?", "- Posted and a receipt number");
        teller.types("F3").hears("Account: ", "王伟").isAskedFor("Amount");
    }

    @Test
    void hears_that_nothing_is_known_before_it_hears_the_nearest_answer() {
        teller.signsOn().types("9201", "pasword forgoten");
        teller.hears("W Nothing is known of", "I forgot my password").doesNotHear("- Do not guess on");
        teller.isAskedFor("Words [pasword forgoten]");
    }
}
