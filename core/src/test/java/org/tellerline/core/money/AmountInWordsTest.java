package org.tellerline.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Parsed;

/** Amounts spelt out as vouchers want them. */
final class AmountInWordsTest {

    private static final int RANDOM_AMOUNTS = 100_000;

    private static Money money(String plain, int digits) {
        Currency currency = new Currency("CNY", digits);
        return Money.of(currency, new BigDecimal(plain).movePointRight(digits).longValueExact());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1409.50, 壹仟肆佰零玖元伍角",
        "6007.14, 陆仟零柒元壹角肆分",
        "1680.32, 壹仟陆佰捌拾元零叁角贰分",
        "107000.53, 壹拾万柒仟元零伍角叁分",
        "325.04, 叁佰贰拾伍元零肆分"
    })
    void the_vectors_of_the_voucher_rules(String amount, String words) {
        assertThat(AmountInWords.of(money(amount, 2), Language.ZH)).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0.00, 零元整",
        "0.01, 壹分",
        "0.50, 伍角",
        "1.00, 壹元整",
        "10.00, 壹拾元整",
        "10.05, 壹拾元零伍分",
        "15.00, 壹拾伍元整",
        "100.00, 壹佰元整",
        "1001.00, 壹仟零壹元整",
        "1010.10, 壹仟零壹拾元零壹角",
        "10000.00, 壹万元整",
        "10001.00, 壹万零壹元整",
        "105000.00, 壹拾万伍仟元整",
        "100010000.00, 壹亿零壹万元整",
        "100000005.00, 壹亿零伍元整",
        "1000000000.00, 壹拾亿元整",
        "999999999999.99, 玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        "10000000000000000.00, 壹亿亿元整",
        "-325.04, 负叁佰贰拾伍元零肆分"
    })
    void chinese_words(String amount, String words) {
        assertThat(AmountInWords.of(money(amount, 2), Language.ZH)).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0.00, Zero only",
        "0.05, Zero and 05/100",
        "1.00, One only",
        "13.40, Thirteen and 40/100",
        "21.00, Twenty-one only",
        "90.00, Ninety only",
        "100.00, One hundred only",
        "1409.50, One thousand four hundred nine and 50/100",
        "107000.53, One hundred seven thousand and 53/100",
        "1000001.00, One million one only",
        "-21.10, Minus twenty-one and 10/100"
    })
    void english_words(String amount, String words) {
        assertThat(AmountInWords.of(money(amount, 2), Language.EN)).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0} with {1} decimals is {2} and {3}")
    @CsvSource({
        "1250, 0, 壹仟贰佰伍拾元整, One thousand two hundred fifty only",
        "3.4, 1, 叁元肆角, Three and 4/10",
        "20.305, 3, 贰拾元零叁角零伍厘, Twenty and 305/1000",
        "7.0001, 4, 柒元零壹毫, Seven and 0001/10000"
    })
    void currencies_with_other_decimals(String amount, int digits, String chinese, String english) {
        assertThat(AmountInWords.of(money(amount, digits), Language.ZH)).isEqualTo(chinese);
        assertThat(AmountInWords.of(money(amount, digits), Language.EN)).isEqualTo(english);
    }

    @Test
    void whoever_reads_the_words_gets_the_amount() {
        long seed = Long.getLong("tellerline.seed", System.nanoTime());
        System.out.println("amounts in words, seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < RANDOM_AMOUNTS; i++) {
            Currency currency = new Currency("CNY", random.nextInt(5));
            Money amount = Money.of(currency, minor(random));
            BigDecimal value = BigDecimal.valueOf(amount.minor(), currency.digits());
            String chinese = AmountInWords.of(amount, Language.ZH);
            String english = AmountInWords.of(amount, Language.EN);
            assertThat(WordReader.chinese(chinese))
                    .as("seed %d: %s", seed, chinese)
                    .isEqualByComparingTo(value);
            assertThat(WordReader.english(english))
                    .as("seed %d: %s", seed, english)
                    .isEqualByComparingTo(value);
            assertThat(chinese).doesNotContain("零零").doesNotContain("零整").matches("负?[^零].*|零元整");
        }
    }

    /** Of any length, with many zeros, now and then negative or the most extreme there is. */
    private static long minor(SplittableRandom random) {
        long minor = random.nextLong() >>> random.nextInt(1, 64);
        long place = 1;
        for (int digit = 0; digit < 18; digit++) {
            minor -= random.nextInt(3) == 0 ? minor / place % 10 * place : 0;
            place *= 10;
        }
        return switch (random.nextInt(1000)) {
            case 0 -> Long.MIN_VALUE;
            case 1 -> Long.MAX_VALUE;
            default -> random.nextInt(10) == 0 ? -minor : minor;
        };
    }

    @Test
    void what_can_be_keyed_can_be_spelt_out() {
        Currency yuan = new Currency("CNY", 2);
        Parsed<Money> keyed = Money.parse("999,999,999,999.99", yuan);
        assertThat(keyed).isInstanceOf(Parsed.Value.class);
        assertThat(AmountInWords.of(((Parsed.Value<Money>) keyed).value(), Language.EN))
                .isEqualTo(
                        "Nine hundred ninety-nine billion nine hundred ninety-nine million nine hundred ninety-nine thousand"
                                + " nine hundred ninety-nine and 99/100");
    }
}
