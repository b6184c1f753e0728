package org.tellerline.core.customer;

/** Private particulars as anybody may see them: enough to recognise, too little to use. */
public final class Masking {

    private static final int ID_HEAD = 3;
    private static final int ID_TAIL = 2;
    private static final int PHONE_TAIL = 4;

    private Masking() {}

    /** {@code 110***********02}. */
    public static String idNumber(String number) {
        return between(number, ID_HEAD, ID_TAIL);
    }

    /** {@code *******5678}. */
    public static String phone(String number) {
        return between(number, 0, PHONE_TAIL);
    }

    private static String between(String text, int head, int tail) {
        int hidden = text.length() - head - tail;
        if (hidden <= 0) {
            return "*".repeat(text.length());
        }
        return text.substring(0, head) + "*".repeat(hidden) + text.substring(head + hidden);
    }
}
