package org.tellerline.core.books;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tellerline.core.text.Digits;

/** A place by its branch and its number there, as receipts begin: {@code 0001-03}. */
public record PositionNo(long branch, long no) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{2,6})");

    public static Optional<PositionNo> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new PositionNo(Long.parseLong(written.group(1)), Long.parseLong(written.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return Digits.padded(branch, 4) + "-" + Digits.padded(no, 2);
    }
}
