package org.tellerline.core.account;

import java.util.regex.Pattern;
import org.tellerline.core.text.Digits;

/**
 * A whole account number: branch (4 digits, 0001–2999), product (3), serial in the branch (8), Luhn check digit (1). Cards begin
 * with 3–9, so the two cannot be mistaken for each other.
 */
public record AccountNumber(String digits) {

    public static final int LENGTH = 16;
    private static final long SERIALS = 100_000_000L;
    private static final Pattern SHAPE = Pattern.compile("[0-2]\\d{15}");

    public AccountNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not an account number: " + digits);
        }
    }

    public static AccountNumber of(long branch, String product, long serial) {
        String body = Digits.padded(branch, 4) + product + Digits.padded(serial, 8);
        return new AccountNumber(body + Luhn.checkDigit(body));
    }

    public static boolean isValid(String digits) {
        return SHAPE.matcher(digits).matches() && !digits.startsWith("0000") && Luhn.holds(digits);
    }

    public long branch() {
        return Long.parseLong(digits.substring(0, 4));
    }

    public String product() {
        return digits.substring(4, 7);
    }

    public long serial() {
        return Long.parseLong(digits.substring(7, 15));
    }

    /** The account's id in the books, known without looking: branch × 10⁸ + serial. */
    public long id() {
        return id(branch(), serial());
    }

    public static long id(long branch, long serial) {
        return branch * SERIALS + serial;
    }

    @Override
    public String toString() {
        return digits;
    }
}
