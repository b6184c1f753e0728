package org.tellerline.tui.key;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A keyboard of the tests: sends bytes to a decoder and notes what comes out. */
final class TypedKeys {

    static final long MILLI = 1_000_000L;

    private final List<KeyEvent> events = new ArrayList<>();
    private final KeyDecoder decoder = new KeyDecoder(events::add);
    private long now = 5_000 * MILLI;

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    TypedKeys send(String text) {
        return send(bytes(text));
    }

    TypedKeys send(byte... bytes) {
        now += MILLI;
        decoder.accept(bytes, now);
        return this;
    }

    /** Lets time pass, as the session's timer would tell it. */
    TypedKeys waits(long millis) {
        now += millis * MILLI;
        decoder.tick(now);
        return this;
    }

    KeyDecoder decoder() {
        return decoder;
    }

    long now() {
        return now;
    }

    List<KeyEvent> events() {
        return events;
    }

    /** Keys by name, characters as themselves. */
    List<String> seen() {
        return events.stream()
                .map(e -> e.isCharacter() ? e.text() : e.key().name())
                .toList();
    }

    /** The characters alone. */
    String characters() {
        StringBuilder text = new StringBuilder();
        events.forEach(e -> text.append(e.text()));
        return text.toString();
    }
}
