package org.tellerline.core.text;

import java.util.function.Function;

/** What reading a piece of keyed text gave: a value, or what is wrong with the text. */
public sealed interface Parsed<T> {

    /** The text means this. */
    record Value<T>(T value) implements Parsed<T> {}

    /** The text means nothing, and why. */
    record Wrong<T>(Message why) implements Parsed<T> {}

    static <T> Parsed<T> value(T value) {
        return new Value<>(value);
    }

    static <T> Parsed<T> wrong(Message why) {
        return new Wrong<>(why);
    }

    default <R> Parsed<R> then(Function<T, Parsed<R>> next) {
        if (this instanceof Value<T> value) {
            return next.apply(value.value());
        }
        return new Wrong<>(((Wrong<T>) this).why());
    }
}
