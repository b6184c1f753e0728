package org.tellerline.tui.session;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Texts;
import org.tellerline.schema.db.DatabaseTrouble;

/** All texts a screen can show, in every language: the teller may switch at any moment. */
final class Dictionary {

    private static final String SCREEN = "/org/tellerline/tui/text/screen";

    private final Map<Language, Texts> texts = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(), language -> Texts.load(language, Texts.BANK, SCREEN, DatabaseTrouble.TEXTS)));

    Texts in(Language language) {
        Texts found = texts.get(language);
        if (found == null) {
            throw new IllegalStateException("no texts in " + language);
        }
        return found;
    }
}
