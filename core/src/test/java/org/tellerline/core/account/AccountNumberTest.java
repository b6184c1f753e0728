package org.tellerline.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AccountNumberTest {

    @ParameterizedTest
    @CsvSource({"622202000000000001, 8", "453201511283036, 6", "621700000000000000, 4"})
    void the_check_digit_is_that_of_luhn(String body, char check) {
        assertThat(Luhn.checkDigit(body)).isEqualTo(check);
        assertThat(Luhn.holds(body + check)).isTrue();
    }

    @Test
    void a_number_tells_its_branch_product_serial_and_id() {
        AccountNumber number = AccountNumber.of(1, "101", 12);
        assertThat(number.digits()).startsWith("000110100000012").hasSize(16);
        assertThat(number.branch()).isEqualTo(1);
        assertThat(number.product()).isEqualTo("101");
        assertThat(number.serial()).isEqualTo(12);
        assertThat(number.id()).isEqualTo(100_000_012L);
    }

    @Test
    void every_single_wrong_digit_is_noticed() {
        String digits = AccountNumber.of(42, "101", 12_345_678).digits();
        for (int place = 0; place < digits.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = digits.substring(0, place) + digit + digits.substring(place + 1);
                assertThat(AccountNumber.isValid(changed)).isEqualTo(changed.equals(digits));
            }
        }
    }

    @Test
    void a_card_is_never_taken_for_an_account() {
        assertThat(AccountNumber.isValid("6222020000000000")).isFalse();
        assertThat(AccountNumber.isValid("0000101000000126")).isFalse();
        assertThatThrownBy(() -> new AccountNumber("1234")).isInstanceOf(IllegalArgumentException.class);
    }
}
