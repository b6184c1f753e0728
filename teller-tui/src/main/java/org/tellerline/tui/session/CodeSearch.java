package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Pinyin;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.TransactionType;

/**
 * Finds codes by what people call them, whatever the language of the screen: number, name in either language, pinyin of the Chinese
 * name in full, by initials or mixed, and the words kept for the code. Several words must all be meant.
 */
final class CodeSearch {

    /** Where the scripts begin that are written without blanks between words. */
    private static final int FIRST_WIDE = 0x2E80;

    private final Function<Language, Texts> texts;

    CodeSearch(Function<Language, Texts> texts) {
        this.texts = texts;
    }

    /** How well a code is meant. */
    private record Hit(TransactionType type, int rank) {}

    /** The codes that are meant, the best first; all of them where no word is given. */
    List<TransactionType> find(List<TransactionType> types, String words) {
        List<String> sought = Arrays.stream(words.toLowerCase(Locale.ROOT).split("[\\s\u3000]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Hit> hits = new ArrayList<>();
        for (TransactionType type : types) {
            List<OptionalInt> ranks =
                    sought.stream().map(word -> rank(type, word)).toList();
            if (ranks.stream().allMatch(OptionalInt::isPresent)) {
                hits.add(new Hit(
                        type,
                        ranks.stream().mapToInt(OptionalInt::getAsInt).max().orElse(0)));
            }
        }
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::rank)
                        .thenComparing(hit -> hit.type().code()))
                .map(Hit::type)
                .toList();
    }

    /** 0 by number, 1 by the beginning of a name, 2 by a part or the sound of a name, 3 by a word kept for it. */
    private OptionalInt rank(TransactionType type, String word) {
        if (type.code().startsWith(word)) {
            return OptionalInt.of(0);
        }
        List<String> names = named(type);
        if (names.stream().anyMatch(name -> name.startsWith(word))) {
            return OptionalInt.of(1);
        }
        if (names.stream().anyMatch(name -> holds(name, word) || Pinyin.matches(name, word))) {
            return OptionalInt.of(2);
        }
        return kept(type).anyMatch(kept -> kept.startsWith(word)) ? OptionalInt.of(3) : OptionalInt.empty();
    }

    /** Latin words are meant by their beginnings, Chinese ones wherever they stand. */
    private static boolean holds(String name, String word) {
        int at = name.indexOf(word);
        boolean latin = word.codePointAt(0) < FIRST_WIDE;
        return latin ? (" " + name.replace('-', ' ')).contains(" " + word) : at >= 0;
    }

    private List<String> named(TransactionType type) {
        List<String> names = new ArrayList<>(List.of(type.name()));
        for (Language language : Language.values()) {
            names.add(texts.apply(language).say(type.nameKey()).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private Stream<String> kept(TransactionType type) {
        return Arrays.stream(Language.values())
                .flatMap(language -> texts.apply(language).find(type.code() + ".words").stream())
                .flatMap(words -> Arrays.stream(words.toLowerCase(Locale.ROOT).split(" ")));
    }
}
