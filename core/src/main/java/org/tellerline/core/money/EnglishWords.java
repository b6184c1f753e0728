package org.tellerline.core.money;

import java.util.ArrayList;
import java.util.List;
import org.tellerline.core.money.AmountInWords.Digits;

/** As on a cheque: whole units in words, the fraction in figures over its denominator; {@code only} where there is none. */
final class EnglishWords {

    private static final List<String> SMALL = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final List<String> GROUPS =
            List.of(" thousand million billion trillion quadrillion quintillion".split(" "));
    private static final int GROUP = 3;

    private EnglishWords() {}

    static String of(Digits digits) {
        String words = (digits.negative() ? "minus " : "")
                + (digits.whole().isEmpty() ? "zero" : number(digits.whole()))
                + (digits.hasFraction() ? " and " + fraction(digits.fraction()) : " only");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String fraction(String digits) {
        return digits + "/1" + "0".repeat(digits.length());
    }

    private static String number(String digits) {
        List<String> words = new ArrayList<>();
        for (int group = (digits.length() - 1) / GROUP; group >= 0; group--) {
            int end = digits.length() - group * GROUP;
            int value = Integer.parseInt(digits.substring(Math.max(0, end - GROUP), end));
            if (value > 0) {
                words.add((hundreds(value) + " " + GROUPS.get(group)).strip());
            }
        }
        return String.join(" ", words);
    }

    private static String hundreds(int value) {
        int rest = value % 100;
        if (value < 100) {
            return tens(rest);
        }
        return SMALL.get(value / 100) + " hundred" + (rest == 0 ? "" : " " + tens(rest));
    }

    private static String tens(int value) {
        if (value < SMALL.size()) {
            return SMALL.get(value);
        }
        return TENS.get(value / 10 - 2) + (value % 10 == 0 ? "" : "-" + SMALL.get(value % 10));
    }
}
