package org.tellerline.core.text;

import java.util.List;

/**
 * A sentence without a language: the key of its text and the values it speaks of. Values are strings, numbers, dates, what is
 * {@link Spoken}, or messages themselves; they are formatted only when a face renders them.
 */
public record Message(String key, List<Object> args) {

    public Message {
        args = List.copyOf(args);
    }

    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }
}
