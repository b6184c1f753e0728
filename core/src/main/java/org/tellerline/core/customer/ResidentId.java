package org.tellerline.core.customer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The number of a Chinese resident identity card (GB 11643): area (6), birth date (8), sequence (3, odd for men), check character
 * by ISO 7064 MOD 11-2. A small x is accepted and kept as X.
 */
public record ResidentId(String text) {

    private static final Pattern SHAPE = Pattern.compile("\\d{17}[0-9Xx]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int BODY = 17;
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.BASIC_ISO_DATE;

    /** The first two digits of an area: the provinces and what ranks with them. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91");

    public ResidentId {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("not a resident id");
        }
        text = text.replace('x', 'X');
    }

    /**
     * The number of a person.
     *
     * @param area six digits
     * @param sequence 1 to 999
     */
    public static ResidentId of(String area, LocalDate bornOn, int sequence) {
        String body = "%s%s%03d".formatted(area, BIRTH.format(bornOn), sequence);
        return new ResidentId(body + checkCharacter(body));
    }

    /** The number as keyed, if it is one; whether its owner is born yet is for the caller to ask. */
    public static Optional<ResidentId> read(String text) {
        return isWellFormed(text) ? Optional.of(new ResidentId(text)) : Optional.empty();
    }

    /** Whether it could be somebody's number on this day: nobody is born in the future. */
    public static boolean isValid(String text, LocalDate today) {
        return isWellFormed(text) && !new ResidentId(text).bornOn().isAfter(today);
    }

    /** The check character of the first 17 digits. */
    public static char checkCharacter(String body) {
        int sum = 0;
        for (int i = 0; i < BODY; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    public LocalDate bornOn() {
        return LocalDate.parse(text.substring(6, 14), BIRTH);
    }

    public boolean isMale() {
        return (text.charAt(BODY - 1) - '0') % 2 == 1;
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isWellFormed(String text) {
        return SHAPE.matcher(text).matches()
                && PROVINCES.contains(text.substring(0, 2))
                && isDate(text.substring(6, 14))
                && checkCharacter(text) == Character.toUpperCase(text.charAt(BODY));
    }

    private static boolean isDate(String digits) {
        try {
            return !LocalDate.parse(digits, BIRTH).isBefore(LocalDate.of(1800, 1, 1));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
