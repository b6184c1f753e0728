package org.tellerline.tui.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Pinyin;
import org.tellerline.core.text.Texts;

/**
 * Finds questions by what people call the matter, whatever the language of the screen: the question's number, a code, words of the
 * question, words kept for it, names of its codes, all of them also in pinyin, and words of the answer. Several words must all be meant.
 * Where nothing is, it tells what comes nearest.
 */
public final class QuestionSearch {

    private static final int FIRST_WIDE = 0x2E80;
    private static final int MOST_NEAR = 9;
    private static final String NUMBER = "[0-9]{1,2}";
    private static final String CODE = "[0-9]{3,4}";

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}\u3000-\u303f\uff00-\uff0f\uff1a-\uff1f]+");

    private final Questions questions;
    private final List<Sought> sought;
    private final Set<String> idle;

    private QuestionSearch(Questions questions) {
        this.questions = questions;
        this.sought = questions.list().stream().map(this::sought).toList();
        this.idle = Set.copyOf(words(questions.texts(Language.EN).say("q.idle")));
    }

    /** Made when somebody asks the first time. */
    private static final class Known {
        private static final QuestionSearch ALL = new QuestionSearch(Questions.all());
    }

    /** The search through all questions. */
    public static QuestionSearch all() {
        return Known.ALL;
    }

    /**
     * What came of it.
     *
     * @param meant whether they are what was asked for; else they only come near, or are all there are
     */
    public record Found(List<Question> questions, boolean meant) {

        public Found {
            questions = List.copyOf(questions);
        }
    }

    /**
     * Answers words.
     *
     * @param place where the teller is: of what is meant equally well, what belongs there comes first
     */
    public Found find(String words, String place) {
        List<String> wanted = wanted(words);
        if (wanted.isEmpty()) {
            return new Found(questions.from(place), true);
        }
        List<Hit> hits = new ArrayList<>();
        for (Sought one : sought) {
            List<OptionalInt> ranks = wanted.stream().map(one::rank).toList();
            if (ranks.stream().allMatch(OptionalInt::isPresent)) {
                hits.add(new Hit(
                        one.question(),
                        ranks.stream().mapToInt(OptionalInt::getAsInt).sum()));
            }
        }
        return hits.isEmpty() ? near(wanted) : new Found(best(hits, place), true);
    }

    /** How well a question is meant. */
    private record Hit(Question question, int rank) {}

    private static List<Question> best(List<Hit> hits, String place) {
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::rank)
                        .thenComparing(hit -> !hit.question().belongsTo(place))
                        .thenComparing(hit -> hit.question().places().size())
                        .thenComparing(hit -> hit.question().number()))
                .map(Hit::question)
                .toList();
    }

    private Found near(List<String> wanted) {
        List<Question> nearest = sought.stream()
                .map(one -> new Hit(
                        one.question(), wanted.stream().mapToInt(one::nearness).sum()))
                .filter(hit -> hit.rank() > 0)
                .sorted(Comparator.comparingInt(hit -> -hit.rank()))
                .limit(MOST_NEAR)
                .map(Hit::question)
                .toList();
        return new Found(nearest.isEmpty() ? questions.list() : nearest, false);
    }

    /** A whole sentence may be asked: the words that stand in every question say nothing, unless there are no others. */
    private List<String> wanted(String words) {
        String text = words.toLowerCase(Locale.ROOT);
        for (String phrase : words(questions.texts(Language.ZH).say("q.idle"))) {
            text = text.replace(phrase, " ");
        }
        List<String> telling =
                words(text).stream().filter(word -> !idle.contains(word)).toList();
        return telling.isEmpty() ? words(words.toLowerCase(Locale.ROOT)) : telling;
    }

    private static List<String> words(String text) {
        return BETWEEN.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    private Sought sought(Question question) {
        List<String> titles = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        List<String> names = new ArrayList<>();
        StringBuilder answer = new StringBuilder();
        for (Language language : Language.values()) {
            Texts texts = questions.texts(language);
            titles.add(questions.title(question, language).toLowerCase(Locale.ROOT));
            kept.addAll(words(texts.say(question.key() + ".words").toLowerCase(Locale.ROOT)));
            question.places().stream()
                    .flatMap(code -> Stream.of(code + ".name", code + ".words"))
                    .flatMap(key -> texts.find(key).stream())
                    .forEach(text -> names.addAll(words(text.toLowerCase(Locale.ROOT))));
            questions
                    .steps(question, language)
                    .forEach(step -> answer.append(' ').append(step.toLowerCase(Locale.ROOT)));
        }
        List<String> all = Stream.of(titles, kept, names)
                .flatMap(List::stream)
                .flatMap(text -> Stream.concat(Stream.of(text), words(text).stream()))
                .flatMap(word -> Stream.of(word, Pinyin.spelled(word)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return new Sought(question, titles, kept, names.stream().distinct().toList(), all, answer.toString());
    }

    /**
     * A question with all it may be found by, in lower case.
     *
     * @param all titles, words and names, whole and apart, written and spoken
     */
    private record Sought(
            Question question,
            List<String> titles,
            List<String> kept,
            List<String> names,
            List<String> all,
            String answer) {

        /** The lower the better. */
        OptionalInt rank(String word) {
            if (word.matches(NUMBER)) {
                return numbered(word);
            }
            if (word.matches(CODE) && question.places().stream().anyMatch(place -> place.startsWith(word))) {
                return OptionalInt.of(0);
            }
            if (titles.stream().anyMatch(title -> holds(title, word))) {
                return OptionalInt.of(1);
            }
            if (kept.stream().anyMatch(one -> holds(one, word) || sounds(one, word))) {
                return OptionalInt.of(2);
            }
            if (isSpread(word)) {
                return OptionalInt.of(3);
            }
            if (names.stream().anyMatch(name -> holds(name, word) || sounds(name, word))) {
                return OptionalInt.of(4);
            }
            if (word.length() > 1 && titles.stream().anyMatch(title -> sounds(title, word))) {
                return OptionalInt.of(5);
            }
            return word.length() > 1 && holds(answer, word) ? OptionalInt.of(7) : OptionalInt.empty();
        }

        /** Chinese is written without blanks: two thirds of a run's neighbours in one place are as good as its words. */
        private boolean isSpread(String word) {
            return word.length() > 3
                    && word.codePointAt(0) >= FIRST_WIDE
                    && titles.stream().anyMatch(title -> 3 * shared(word, title) >= 2 * (word.length() - 1));
        }

        private OptionalInt numbered(String word) {
            String number = Integer.toString(question.number());
            if (number.equals(word)) {
                return OptionalInt.of(0);
            }
            return number.startsWith(word) ? OptionalInt.of(1) : OptionalInt.empty();
        }

        /** Latin words are meant by their beginnings, Chinese ones wherever they stand. */
        private static boolean holds(String text, String word) {
            boolean latin = word.codePointAt(0) < FIRST_WIDE;
            int at = text.indexOf(word);
            while (latin
                    && at > 0
                    && Character.isLetterOrDigit(text.charAt(at - 1))
                    && text.charAt(at - 1) < FIRST_WIDE) {
                at = text.indexOf(word, at + 1);
            }
            return at >= 0;
        }

        /** Only Latin letters spell, and only Chinese is spelled. */
        private static boolean sounds(String text, String word) {
            return word.codePointAt(0) < FIRST_WIDE
                    && text.codePoints().anyMatch(c -> c >= FIRST_WIDE)
                    && Pinyin.matches(text, word);
        }

        /** How many pairs of neighbouring letters it shares with the word's likeliest relative; 0 where that is far fewer than half. */
        int nearness(String word) {
            return all.stream().mapToInt(text -> shared(word, text)).max().orElse(0);
        }

        private static int shared(String word, String text) {
            int pairs = 0;
            for (int i = 0; i + 2 <= word.length(); i++) {
                pairs += text.contains(word.substring(i, i + 2)) ? 1 : 0;
            }
            boolean latin = word.codePointAt(0) < FIRST_WIDE;
            return latin && 2 * pairs < Math.max(word.length(), text.length()) - 2 ? 0 : pairs;
        }
    }
}
