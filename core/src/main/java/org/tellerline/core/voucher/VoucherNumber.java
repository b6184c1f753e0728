package org.tellerline.core.voucher;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tellerline.core.text.Digits;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;

/**
 * The number printed on a blank voucher: up to four letters, then eight digits.
 *
 * @param prefix the letters; empty where there are none
 */
public record VoucherNumber(String prefix, long no) implements Comparable<VoucherNumber>, Numbered {

    /** Cells of the longest number. */
    public static final int MOST = 12;

    private static final int DIGITS = 8;
    private static final Pattern FORM = Pattern.compile("([A-Z]{0,4})(\\d{" + DIGITS + "})");

    /** Reads what {@link #toString()} wrote, and small letters too. */
    public static Parsed<VoucherNumber> parse(String text) {
        Matcher form = FORM.matcher(text.toUpperCase(Locale.ROOT));
        return form.matches()
                ? Parsed.value(new VoucherNumber(form.group(1), Long.parseLong(form.group(2))))
                : Parsed.wrong(Message.of("field.error.voucher"));
    }

    @Override
    public VoucherNumber number() {
        return this;
    }

    @Override
    public int compareTo(VoucherNumber other) {
        int byPrefix = prefix.compareTo(other.prefix);
        return byPrefix != 0 ? byPrefix : Long.compare(no, other.no);
    }

    @Override
    public String toString() {
        return prefix + Digits.padded(no, DIGITS);
    }
}
