package org.tellerline.core.transaction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.tellerline.core.text.Choosable;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;
import org.tellerline.core.text.Pinyin;
import org.tellerline.core.text.Texts;

/**
 * One of a few things, keyed by its digit, or by its words in either language: whole, as far as they tell it from the others, or in
 * pinyin.
 */
final class ChoiceField<E extends Enum<E> & Choosable> {

    /** Cells of the field: most words are known by fewer. */
    static final int CELLS = 12;

    /** Cells of the longest words. */
    static final int MOST = 40;

    private final List<E> all;

    ChoiceField(Class<E> type) {
        this.all = List.of(type.getEnumConstants());
    }

    /** Read when the first word is keyed: a digit needs none. */
    private static final class Words {
        private static final List<Texts> BOTH = Arrays.stream(Language.values())
                .map(language -> Texts.load(language, Texts.BANK))
                .toList();
    }

    List<E> all() {
        return all;
    }

    Parsed<E> parse(String text, FieldContext context) {
        String keyed = text.toLowerCase(Locale.ROOT);
        return only(one -> one.digit().equals(keyed))
                .or(() -> only(one -> wordsOf(one).contains(keyed)))
                .or(() -> only(one -> wordsOf(one).stream().anyMatch(words -> begins(words, keyed))))
                .map(Parsed::value)
                .orElseGet(() -> Parsed.wrong(Message.of("field.error.choice", listed())));
    }

    Optional<Message> echo(E one, FieldContext context) {
        return Optional.of(Message.of(one.key()));
    }

    private Optional<E> only(Predicate<E> meant) {
        List<E> found = all.stream().filter(meant).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<String> wordsOf(E one) {
        return Words.BOTH.stream()
                .map(texts -> texts.say(one.key()).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean begins(String words, String keyed) {
        return words.startsWith(keyed) || Pinyin.begins(words, keyed);
    }

    /** All there is to choose from, as one sentence has it. */
    private Message listed() {
        Message listed = told(all.get(0));
        for (E one : all.subList(1, all.size())) {
            boolean last = one == all.get(all.size() - 1);
            listed = Message.of(last ? "field.choice.or" : "field.choice.next", listed, told(one));
        }
        return listed;
    }

    private Message told(E one) {
        return Message.of("field.choice", one.digit(), Message.of(one.key()));
    }
}
