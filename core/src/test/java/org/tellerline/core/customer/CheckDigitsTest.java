package org.tellerline.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tellerline.core.account.Luhn;

class CheckDigitsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({"11010519491231002,X", "44052418800101001,4", "11010119900307001,1", "31010120000229012,X"})
    void a_resident_id_ends_in_its_check_character(String body, char check) {
        assertThat(ResidentId.checkCharacter(body)).isEqualTo(check);
        assertThat(ResidentId.isValid(body + check, TODAY)).isTrue();
    }

    @Test
    void a_small_x_is_accepted_and_kept_as_a_capital() {
        assertThat(ResidentId.isValid("11010519491231002x", TODAY)).isTrue();
        assertThat(new ResidentId("11010519491231002x").text()).isEqualTo("11010519491231002X");
    }

    @Test
    void a_resident_id_tells_birth_date_and_sex() {
        ResidentId id =
                new ResidentId("310101200002290127".substring(0, 17) + ResidentId.checkCharacter("31010120000229012"));
        assertThat(id.bornOn()).isEqualTo("2000-02-29");
        assertThat(id.isMale()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021", // wrong check
                "11010519491231002", // too short
                "990105194912310024", // no such province
                "١١٠١٠٥١٩٤٩١٢٣١٠٠٢X", // digits of another script
                ""
            })
    void what_cannot_be_a_resident_id_is_refused(String text) {
        assertThat(ResidentId.isValid(text, TODAY)).isFalse();
    }

    @Test
    void a_birth_date_must_exist_and_not_lie_in_the_future() {
        String thirtiethOfFebruary = "31010120010230012";
        assertThat(ResidentId.isValid(thirtiethOfFebruary + ResidentId.checkCharacter(thirtiethOfFebruary), TODAY))
                .isFalse();
        String tomorrow = "31010120261125001";
        String id = tomorrow + ResidentId.checkCharacter(tomorrow);
        assertThat(ResidentId.isValid(id, TODAY)).isFalse();
        assertThat(ResidentId.isValid(id, TODAY.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"91350100M000100Y4,3", "91310115MA1H8R7C6,7"})
    void a_company_code_ends_in_its_check_character(String body, char check) {
        assertThat(CompanyCode.checkCharacter(body)).isEqualTo(check);
    }

    @ParameterizedTest
    @CsvSource({"M000100Y,4", "D2143569,X"})
    void an_organisation_code_has_a_check_of_its_own(String body, char check) {
        assertThat(CompanyCode.organisationCheck(body)).isEqualTo(check);
    }

    @Test
    void a_company_code_is_valid_with_both_checks_right() {
        assertThat(CompanyCode.isValid("91350100M000100Y43")).isTrue();
        assertThat(CompanyCode.isValid("91350100M000100Y44")).isFalse();
        assertThat(CompanyCode.isValid("91310115MA1H8R7C6D")).isFalse();
        assertThat(CompanyCode.isValid("91350100M000100I43")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"622202000000000001,8", "453201511283036,6", "621700000000000000,4"})
    void a_card_number_ends_in_its_luhn_digit(String body, char check) {
        assertThat(Luhn.checkDigit(body)).isEqualTo(check);
        assertThat(Luhn.holds(body + check)).isTrue();
    }
}
