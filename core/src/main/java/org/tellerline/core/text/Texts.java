package org.tellerline.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The texts of one language, read once from its bundles. A key without a text is a defect and says so by throwing. */
public final class Texts {

    /** The bundle of everything core can say: names of transactions and fields, refusals, receipts. */
    public static final String BANK = "/org/tellerline/core/text/bank";

    private final Language language;
    private final Map<String, String> texts;

    private Texts(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /**
     * Reads the bundles of a language.
     *
     * @param bundles class-path names without the language tag, e.g. {@link #BANK}; a later bundle may not repeat a key
     */
    public static Texts load(Language language, String... bundles) {
        Map<String, String> texts = new HashMap<>();
        for (String bundle : bundles) {
            read(bundle + "_" + language.tag() + ".properties").forEach((key, text) -> {
                if (texts.put((String) key, (String) text) != null) {
                    throw new IllegalStateException("text given twice: " + key);
                }
            });
        }
        return new Texts(language, texts);
    }

    public Language language() {
        return language;
    }

    public String say(Message message) {
        return say(message.key(), message.args());
    }

    public String say(String key, Object... args) {
        return say(key, List.of(args));
    }

    /** The text of the key if there is one. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    private String say(String key, List<Object> args) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalStateException("no text in " + language.tag() + " for " + key);
        }
        Object[] words = args.stream().map(this::word).toArray();
        return new MessageFormat(pattern, language.locale()).format(words);
    }

    private String word(Object arg) {
        if (arg instanceof Message message) {
            return say(message);
        }
        if (arg instanceof Spoken spoken) {
            return spoken.spoken();
        }
        return arg.toString();
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream stream = Texts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no bundle " + resource);
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
