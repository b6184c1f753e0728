package org.tellerline.core.transaction;

import java.util.List;
import java.util.function.Function;

/** What a field type offers to somebody who asks instead of keying, told once for all fields of the type. A face draws it. */
public sealed interface Prompt {

    /** Nothing: the value can only be keyed. */
    record Nothing() implements Prompt {}

    /** Amounts that are added up one under another. */
    record Tape() implements Prompt {}

    /** Pieces that are counted face by face. */
    record Count() implements Prompt {}

    /** The pieces of a whole till, counted face by face in each currency it keeps. */
    record TillCount() implements Prompt {}

    /** A day of the bank's calendar, looked at month by month. */
    record Calendar() implements Prompt {}

    /**
     * Values to choose from.
     *
     * @param columns keys of the headings
     * @param searched whether there are too many to list them all, so that words are asked for first
     */
    record Choices(List<String> columns, boolean searched, Finder finder) implements Prompt {
        public Choices {
            columns = List.copyOf(columns);
        }

        /** Few values, all of them listed. */
        static Choices listed(List<String> columns, Function<FieldContext, List<Choice>> all) {
            return new Choices(columns, false, (words, context) -> new Found(all.apply(context), true));
        }

        static Choices searched(List<String> columns, Finder finder) {
            return new Choices(columns, true, finder);
        }
    }

    /** Finds values; where they are listed whole, the words do not matter. */
    @FunctionalInterface
    interface Finder {
        Found find(String words, FieldContext context);
    }

    /**
     * A value to choose.
     *
     * @param text what is keyed into the field by choosing it
     * @param shown what tells people which it is, a datum per column
     */
    record Choice(String text, List<Datum> shown) {
        public Choice {
            shown = List.copyOf(shown);
        }
    }

    /**
     * What was found.
     *
     * @param complete false where there was more than a list carries
     */
    record Found(List<Choice> choices, boolean complete) {
        public Found {
            choices = List.copyOf(choices);
        }
    }
}
