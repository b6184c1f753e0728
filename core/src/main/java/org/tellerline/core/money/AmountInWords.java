package org.tellerline.core.money;

import java.math.BigDecimal;
import org.tellerline.core.text.Language;

/** Amounts spelt out for paper, so that no stroke of a pen makes another amount of them. The currency is not named. */
public final class AmountInWords {

    private AmountInWords() {}

    /** Chinese in financial capitals: {@code 壹仟肆佰零玖元伍角}. English: {@code One thousand four hundred nine and 50/100}. */
    public static String of(Money amount, Language language) {
        Digits digits = Digits.of(amount);
        return language == Language.ZH ? ChineseWords.of(digits) : EnglishWords.of(digits);
    }

    /**
     * The digits of an amount.
     *
     * @param whole of the whole units, without leading zeros; empty for none
     * @param fraction as many as the currency has decimals
     */
    record Digits(boolean negative, String whole, String fraction) {

        static Digits of(Money amount) {
            String plain = BigDecimal.valueOf(amount.minor(), amount.currency().digits())
                    .abs()
                    .toPlainString();
            int point = plain.indexOf('.');
            String whole = point < 0 ? plain : plain.substring(0, point);
            return new Digits(
                    amount.isNegative(), withoutLeadingZeros(whole), point < 0 ? "" : plain.substring(point + 1));
        }

        boolean hasFraction() {
            return !withoutLeadingZeros(fraction).isEmpty();
        }
    }

    static String withoutLeadingZeros(String digits) {
        return digits.replaceFirst("^0+", "");
    }
}
