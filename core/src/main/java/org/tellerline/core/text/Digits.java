package org.tellerline.core.text;

/** Whole numbers with leading zeros, as on receipts and in account numbers. A format string would cost more than the posting's hash. */
public final class Digits {

    private Digits() {}

    /**
     * At least so many digits.
     *
     * @param number not negative
     */
    public static String padded(long number, int width) {
        String digits = Long.toString(number);
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }
}
