package org.tellerline.core.transaction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The country whose national a person is: its two letters of ISO 3166. */
public record Nationality(String code) {

    /** Whose resident identity cards are read here. */
    public static final Nationality CHINESE = new Nationality("CN");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** The country with these letters, small ones too. */
    public static Optional<Nationality> keyed(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) ? Optional.of(new Nationality(code)) : Optional.empty();
    }

    /** All countries, by their letters. */
    static List<Nationality> all() {
        return COUNTRIES.stream().sorted().map(Nationality::new).toList();
    }

    /** The country's name in a language. */
    public String called(Locale language) {
        return new Locale("", code).getDisplayCountry(language);
    }

    @Override
    public String toString() {
        return code;
    }
}
