package org.tellerline.tui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Texts;

/** All questions, in the order of their numbers, and their texts in every language. */
public final class Questions {

    /** What belongs to the screen before anybody is on. */
    public static final String SIGN_ON = "sign-on";

    private static final String BUNDLE = "/org/tellerline/tui/help/questions";
    private static final String LIST = "questions.txt";
    private static final Pattern CODE = Pattern.compile("(?<![0-9A-Za-z-])[1-9][0-9]{3}(?![0-9A-Za-z])");

    private final List<Question> all;
    private final Map<Language, Texts> texts;

    private Questions(List<Question> all, Map<Language, Texts> texts) {
        this.all = List.copyOf(all);
        this.texts = texts;
    }

    /** Read when somebody asks the first time: who never asks need not wait for it. */
    private static final class Known {
        private static final Questions ALL = read();
    }

    public static Questions all() {
        return Known.ALL;
    }

    private static Questions read() {
        List<Question> all = new ArrayList<>();
        String topic = "";
        for (String line : listed().lines().toList()) {
            if (line.startsWith("[")) {
                topic = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                List<String> words = List.of(line.strip().split("\\s+"));
                all.add(new Question(all.size() + 1, words.get(0), topic, words.subList(1, words.size())));
            }
        }
        return new Questions(
                all,
                Arrays.stream(Language.values())
                        .collect(Collectors.toUnmodifiableMap(
                                Function.identity(), language -> Texts.load(language, Texts.BANK, BUNDLE))));
    }

    public List<Question> list() {
        return all;
    }

    /** Those of a place first, and of them those that belong to few others; the rest by number. */
    public List<Question> from(String place) {
        return all.stream()
                .sorted(Comparator.comparingInt(question ->
                        question.belongsTo(place) ? question.places().size() : Integer.MAX_VALUE))
                .toList();
    }

    /** The words of questions and codes in a language. */
    Texts texts(Language language) {
        return Optional.ofNullable(texts.get(language)).orElseThrow();
    }

    public String title(Question question, Language language) {
        return texts(language).say(question.key());
    }

    public String topic(Question question, Language language) {
        return texts(language).say(question.topicKey());
    }

    /** The answer, a step each. */
    public List<String> steps(Question question, Language language) {
        return Stream.iterate(1, step -> step + 1)
                .map(step -> question.key() + "." + step)
                .takeWhile(key -> texts(language).find(key).isPresent())
                .map(key -> texts(language).say(key))
                .toList();
    }

    /** The codes that the answer names, in the order of the text. */
    public List<String> codes(Question question, Language language) {
        return steps(question, language).stream()
                .flatMap(step -> CODE.matcher(step).results())
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    private static String listed() {
        try (InputStream stream = Questions.class.getResourceAsStream(LIST)) {
            if (stream == null) {
                throw new IllegalStateException("no list " + LIST);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
