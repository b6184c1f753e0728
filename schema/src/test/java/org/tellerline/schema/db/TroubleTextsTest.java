package org.tellerline.schema.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

final class TroubleTextsTest {

    private static Properties texts(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                TroubleTextsTest.class.getResourceAsStream(DatabaseTrouble.TEXTS + "_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_trouble_has_one_sentence_in_each_language(String language) throws IOException {
        assertThat(texts(language).stringPropertyNames())
                .isEqualTo(Arrays.stream(Kind.values())
                        .map(kind -> new DatabaseTrouble(kind).key())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void both_languages_speak_of_the_same_things(String language) throws IOException {
        Properties english = texts("en");
        texts(language)
                .forEach((key, text) -> assertThat(new MessageFormat((String) text).getFormatsByArgumentIndex())
                        .as((String) key)
                        .hasSameSizeAs(
                                new MessageFormat(english.getProperty((String) key)).getFormatsByArgumentIndex()));
    }
}
