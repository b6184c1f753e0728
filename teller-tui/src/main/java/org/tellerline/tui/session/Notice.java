package org.tellerline.tui.session;

import java.util.List;
import java.util.stream.Stream;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.tui.grid.Style;

/**
 * What the message line says.
 *
 * @param shortly the same in fewer words, for a line that has no room for all of it
 * @param more what help adds to it: the way out, or further errors
 */
record Notice(Kind kind, Message message, Message shortly, List<Message> more) {

    Notice {
        more = List.copyOf(more);
    }

    Notice(Kind kind, Message message, List<Message> more) {
        this(kind, message, message, more);
    }

    /** How much it matters; the line begins with the letter. */
    enum Kind {
        INFORMATION("I", Style.MESSAGE),
        /** It stands in the books. */
        SUCCESS("S", Style.MESSAGE),
        WARNING("W", Style.WARNING),
        ERROR("E", Style.ERROR);

        private final String letter;
        private final Style style;

        Kind(String letter, Style style) {
            this.letter = letter;
            this.style = style;
        }

        String letter() {
            return letter;
        }

        Style style() {
            return style;
        }
    }

    /** Several wrong fields: the first of them and how many there are, and all of them in {@link #more}. */
    static Notice wrong(List<Message> all) {
        Message first = all.get(0);
        return new Notice(
                Kind.ERROR, all.size() == 1 ? first : Message.of("screen.error.first", first, all.size()), all);
    }

    /** Whether help need not repeat the message. */
    boolean isListedInMore() {
        return more.size() > 1 && message.args().contains(more.get(0));
    }

    static Notice information(String key, Object... args) {
        return new Notice(Kind.INFORMATION, Message.of(key, args), List.of());
    }

    static Notice warning(String key, Object... args) {
        return new Notice(Kind.WARNING, Message.of(key, args), List.of());
    }

    static Notice error(Message message, Message... more) {
        return new Notice(Kind.ERROR, message, List.of(more));
    }

    /** Where several reasons stand: the first of them and how many there are, and all of them in {@link #more} with their ways out. */
    static Notice refused(Refusal refusal) {
        List<Refusal> reasons = refusal.reasons();
        if (reasons.size() == 1) {
            return error(refusal.message(), refusal.help());
        }
        List<Message> all = Stream.concat(
                        reasons.stream().map(Refusal::message),
                        reasons.stream().map(Refusal::help).distinct())
                .toList();
        return new Notice(Kind.ERROR, Message.of("screen.refused.first", refusal.message(), reasons.size()), all);
    }
}
