package org.tellerline.core.administration;

import java.util.function.Function;
import org.tellerline.core.text.Message;

/** What the bank's rules say to something asked of the administration: what was asked for, or why not. */
public sealed interface Ruling<T> {

    /** The rules allow it; this is what came of it. */
    record Granted<T>(T value) implements Ruling<T> {}

    /** The rules forbid it, and nothing was done. */
    record Refused<T>(Message why) implements Ruling<T> {}

    static <T> Ruling<T> granted(T value) {
        return new Granted<>(value);
    }

    static <T> Ruling<T> refused(String key, Object... args) {
        return new Refused<>(Message.of(key, args));
    }

    default <R> Ruling<R> then(Function<T, Ruling<R>> next) {
        return this instanceof Granted<T> granted
                ? next.apply(granted.value())
                : new Refused<>(((Refused<T>) this).why());
    }
}
