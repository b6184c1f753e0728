package org.tellerline.core.customer;

import java.util.Locale;
import java.util.Optional;

/** The papers a person proves with who they are. Keyed by one digit or letter; stored by its name. */
public enum IdType {
    /** Resident identity card of the People's Republic of China. */
    RESIDENT_ID('1', 'R'),
    PASSPORT('2', 'P');

    private final char digit;
    private final char letter;

    IdType(char digit, char letter) {
        this.digit = digit;
        this.letter = letter;
    }

    /** The type that is keyed so. */
    public static Optional<IdType> keyed(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        for (IdType type : values()) {
            if (upper.equals(String.valueOf(type.digit)) || upper.equals(String.valueOf(type.letter))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The digit it is keyed by. */
    public String digit() {
        return String.valueOf(digit);
    }

    /** Key of its name. */
    public String key() {
        return "id.type." + name();
    }
}
