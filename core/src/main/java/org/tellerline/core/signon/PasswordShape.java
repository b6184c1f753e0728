package org.tellerline.core.signon;

import org.passay.CharacterData;

/** What the signs of a password are, without what they say: {@code Bank 12} has the shape {@code Ulll-11}. */
enum PasswordShape implements CharacterData {
    CAPITAL("U"),
    SMALL("l"),
    DIGIT("1"),
    /** Neither a capital nor a small letter nor a digit: ideographs, blanks, signs. */
    OTHER("o-"),
    LETTER("Ulo");

    private final String signs;

    PasswordShape(String signs) {
        this.signs = signs;
    }

    /** One sign for each code point. */
    static String of(String password) {
        StringBuilder shape = new StringBuilder(password.length());
        password.codePoints().forEach(letter -> shape.append(sign(letter)));
        return shape.toString();
    }

    private static char sign(int letter) {
        if (Character.isUpperCase(letter) || Character.isTitleCase(letter)) {
            return 'U';
        }
        if (Character.isLowerCase(letter)) {
            return 'l';
        }
        if (Character.isDigit(letter)) {
            return '1';
        }
        return Character.isLetter(letter) ? 'o' : '-';
    }

    @Override
    public String getErrorCode() {
        return name();
    }

    @Override
    public String getCharacters() {
        return signs;
    }
}
