package org.tellerline.core.text;

import java.util.Locale;
import java.util.Optional;

/** The languages every text exists in. */
public enum Language {
    EN(Locale.ENGLISH),
    ZH(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The tag of the bundle file and of stored preferences: {@code en} or {@code zh}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The other language, for the key that switches between the two. */
    public Language other() {
        return this == EN ? ZH : EN;
    }

    public static Optional<Language> parse(String tag) {
        for (Language language : values()) {
            if (language.tag().equalsIgnoreCase(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
