package org.tellerline.core.account;

/** The Luhn check digit: every second digit from the right of the body is doubled, the total rounded up to the next ten. */
public final class Luhn {

    private Luhn() {}

    public static char checkDigit(String body) {
        int total = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            total += weighed > 9 ? weighed - 9 : weighed;
        }
        return (char) ('0' + (10 - total % 10) % 10);
    }

    public static boolean holds(String digits) {
        int last = digits.length() - 1;
        return last > 0 && checkDigit(digits.substring(0, last)) == digits.charAt(last);
    }
}
