package org.tellerline.core.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tellerline.core.Bank;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.signon.SignOnResult;
import org.tellerline.core.text.Language;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.SqliteAddress;

class LiveFoundingTest {

    private static final LivePlan PLAN = new LivePlan(
            "First Bank",
            ZoneId.of("Asia/Shanghai"),
            LocalDate.of(2026, 11, 24),
            new BranchPlan(1, "Main", "总行"),
            Language.ZH);

    @TempDir
    Path folder;

    @Test
    void a_live_bank_knows_its_two_founders_and_nobody_else() {
        DatabaseAddress address = new SqliteAddress(folder.resolve("live.db"));
        new Founding(address, BankFixture.CLOCK).foundLive(PLAN, List.of(anna(), bo()));
        BookTotalsStore books = new BookTotalsStore(address);
        assertThat(books.number("select count(*) from staff")).isEqualTo(2);
        assertThat(books.number("select count(*) from staff where role = 'ADMINISTRATOR'"))
                .isEqualTo(2);
        assertThat(books.number("select count(*) from customer")).isZero();
        assertThat(books.number("select count(*) from journal")).isZero();
        assertThat(books.number("select count(*) from branch_day where state = 'OPEN'"))
                .isZero();
        try (Bank bank = Bank.open(address, BankFixture.CLOCK)) {
            assertThat(bank.particulars().kind()).isEqualTo("LIVE");
            assertThat(bank.signOn().signOn("anna", "a quite long secret".toCharArray(), "test"))
                    .isInstanceOf(SignOnResult.SignedOn.class);
            assertThat(bank.signOn().signOn("t01", DemoPlan.PASSWORD.toCharArray(), "test"))
                    .isInstanceOf(SignOnResult.SignOnRefused.class);
        }
    }

    @Test
    void passwords_are_wiped_once_they_are_hashed() {
        Founder anna = anna();
        new Founding(new SqliteAddress(folder.resolve("live.db")), BankFixture.CLOCK)
                .foundLive(PLAN, List.of(anna, bo()));
        assertThat(anna.password()).containsOnly('\0');
    }

    @Test
    void nobody_founds_a_live_bank_alone() {
        Founding founding = new Founding(new SqliteAddress(folder.resolve("live.db")), BankFixture.CLOCK);
        assertThatThrownBy(() -> founding.foundLive(PLAN, List.of(anna())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder.resolve("live.db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Short secret 1",
                "aaaaaaaaaaaaaaaaaaaa",
                "My name is anna, ok",
                "The First Bank is mine",
                "password-12345678"
            })
    void a_weak_password_is_refused(String password) {
        assertThat(Founder.wrongPassword(password.toCharArray(), "anna", List.of("First Bank")))
                .isNotEmpty();
    }

    @Test
    void a_password_of_fifteen_characters_is_long_enough_and_one_of_fourteen_is_not() {
        assertThat(Founder.wrongPassword("Abcdefghijklm 1".toCharArray(), "anna", List.of()))
                .isEmpty();
        assertThat(Founder.wrongPassword("Abcdefghijkl 1".toCharArray(), "anna", List.of()))
                .isNotEmpty();
    }

    @Test
    void the_founders_are_two_people_with_names_of_their_own() {
        assertThat(Founder.wrongName("Anna Berg", List.of(anna()))).isPresent();
        assertThat(Founder.wrongName("张\u202e敏", List.of())).isPresent();
        assertThat(Founder.wrongName(" ", List.of())).isPresent();
        assertThat(Founder.wrongSignOnName("anna", List.of(anna()))).isPresent();
        assertThat(Founder.wrongSignOnName("Anna", List.of())).isPresent();
        assertThat(Founder.wrongSignOnName("bo", List.of(anna()))).isEmpty();
    }

    private static Founder anna() {
        return new Founder("Anna Berg", "anna", "a quite long secret".toCharArray());
    }

    private static Founder bo() {
        return new Founder("薄清", "bo", "another long secret".toCharArray());
    }
}
