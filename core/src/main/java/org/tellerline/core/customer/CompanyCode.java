package org.tellerline.core.customer;

import java.util.regex.Pattern;

/**
 * The unified social credit code of a Chinese organisation (GB 32100): registrar (1), kind (1), area (6), organisation code (9 with a
 * check of its own), check character. Letters that resemble digits (I O S V Z) do not occur.
 */
public record CompanyCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int MODULUS = 31;
    private static final int BODY = 17;
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ORGANISATION_FROM = 8;
    private static final int ORGANISATION_CHECK = 16;

    public CompanyCode {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a company code");
        }
    }

    /**
     * The code of an organisation.
     *
     * @param head registrar, kind and area: two characters and six digits
     * @param organisation eight characters of the alphabet
     */
    public static CompanyCode of(String head, String organisation) {
        String body = head + organisation + organisationCheck(organisation);
        return new CompanyCode(body + checkCharacter(body));
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches()
                && organisationCheck(text.substring(ORGANISATION_FROM, ORGANISATION_CHECK))
                        == text.charAt(ORGANISATION_CHECK)
                && checkCharacter(text) == text.charAt(BODY);
    }

    /** The check character of the first 17 characters. */
    public static char checkCharacter(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < BODY; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    /** The check character of the first eight characters of an organisation code; A counts 10, Z 35. */
    public static char organisationCheck(String organisation) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), Character.MAX_RADIX) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 11 ? '0' : check == 10 ? 'X' : (char) ('0' + check);
    }

    @Override
    public String toString() {
        return text;
    }
}
