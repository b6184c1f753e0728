package org.tellerline.core.money;

import org.tellerline.core.money.AmountInWords.Digits;

/**
 * Financial capitals, which cannot be altered into one another. Every run of zeros between digits is one 零; so is a zero at the end
 * of the whole units when a fraction follows. Whole units end with 整, so that nothing can be added.
 */
final class ChineseWords {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String FRACTIONS = "角分厘毫";
    private static final int MYRIAD = 4;
    private static final int HUNDRED_MILLION = 8;

    private ChineseWords() {}

    static String of(Digits digits) {
        return (digits.negative() ? "负" : "") + amount(digits);
    }

    private static String amount(Digits digits) {
        String whole = digits.whole();
        if (!digits.hasFraction()) {
            return (whole.isEmpty() ? "零" : number(whole)) + "元整";
        }
        String fraction = fraction(digits.fraction());
        if (whole.isEmpty()) {
            return fraction;
        }
        boolean gap = whole.endsWith("0") || digits.fraction().startsWith("0");
        return number(whole) + "元" + (gap ? "零" : "") + fraction;
    }

    /** Of digits that do not begin with a zero. */
    private static String number(String digits) {
        if (digits.length() > HUNDRED_MILLION) {
            return parts(digits, HUNDRED_MILLION, "亿");
        }
        if (digits.length() > MYRIAD) {
            return parts(digits, MYRIAD, "万");
        }
        return section(digits);
    }

    private static String parts(String digits, int places, String unit) {
        int at = digits.length() - places;
        String low = digits.substring(at);
        String rest = AmountInWords.withoutLeadingZeros(low);
        String gap = low.startsWith("0") && !rest.isEmpty() ? "零" : "";
        return number(digits.substring(0, at)) + unit + gap + (rest.isEmpty() ? "" : number(rest));
    }

    private static String section(String digits) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
            } else {
                words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[digits.length() - 1 - i]);
                gap = false;
            }
        }
        return words.toString();
    }

    private static String fraction(String digits) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                gap = words.length() > 0;
            } else {
                words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(FRACTIONS.charAt(i));
                gap = false;
            }
        }
        return words.toString();
    }
}
