package org.tellerline.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tellerline.core.text.Parsed;

final class MoneyTest {

    private static final Currency CNY = new Currency("CNY", 2);
    private static final Currency JPY = new Currency("JPY", 0);

    @ParameterizedTest
    @CsvSource({
        "1250, 125000",
        "1250.5, 125050",
        "1250.50, 125050",
        "0.01, 1",
        "1250., 125000",
        "1250.500000, 125050",
        "'1,250.00', 125000",
        "'12,345,678.9', 1234567890",
        "999999999999.99, 99999999999999"
    })
    void reads_whole_units_with_an_optional_decimal_part(String keyed, long minor) {
        assertThat(Money.parse(keyed, CNY)).isEqualTo(Parsed.value(Money.of(CNY, minor)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-5",
                "+5",
                "1e3",
                "1.2.3",
                ".5",
                "1,25",
                "12,50.00",
                "0x10",
                "１２",
                "1 000",
                "NaN",
                "1.005",
                "1000000000000",
                "99999999999999999999",
                "999999999999999999999999999",
                "1/2",
                "1\u00a0000"
            })
    void refuses_what_is_not_an_amount(String keyed) {
        assertThat(Money.parse(keyed, CNY)).isInstanceOf(Parsed.Wrong.class);
    }

    @Test
    void a_currency_without_decimals_takes_none() {
        assertThat(Money.parse("500", JPY)).isEqualTo(Parsed.value(Money.of(JPY, 500)));
        assertThat(Money.parse("500.0", JPY)).isEqualTo(Parsed.value(Money.of(JPY, 500)));
        assertThat(Money.parse("500.5", JPY)).isInstanceOf(Parsed.Wrong.class);
    }

    @Test
    void what_is_written_reads_back_as_the_same_money() {
        long seed = Long.getLong("tellerline.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            Money money = Money.of(i % 2 == 0 ? CNY : JPY, random.nextLong(Money.MOST_KEYED + 1));
            assertThat(Money.parse(money.plain(), money.currency()))
                    .as("seed %d", seed)
                    .isEqualTo(Parsed.value(money));
            assertThat(Money.parse(money.grouped(), money.currency()))
                    .as("seed %d", seed)
                    .isEqualTo(Parsed.value(money));
        }
    }

    @Test
    void two_currencies_do_not_mix_and_nothing_overflows_silently() {
        Money yuan = Money.of(CNY, 1);
        assertThatThrownBy(() -> yuan.plus(Money.of(JPY, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> yuan.compareTo(Money.of(JPY, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of(CNY, Long.MAX_VALUE).plus(yuan)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of(CNY, Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
    }
}
