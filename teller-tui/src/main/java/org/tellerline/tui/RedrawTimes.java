package org.tellerline.tui;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tellerline.core.text.Message;
import org.tellerline.tui.grid.Display;
import org.tellerline.tui.terminal.LanternaDisplay;
import org.tellerline.tui.terminal.Look;

/**
 * How long the screen takes after a key: from the key's bytes to the last byte for the terminal, by the way that keys and screens always
 * go. The bytes go nowhere, since how fast a terminal takes them is the terminal's.
 */
final class RedrawTimes {

    private static final int NANOS_PER_MICRO = 1_000;

    private final List<Long> nanos = new ArrayList<>();

    /** A display that paints as a terminal's does. */
    Display display(Options options) {
        Look look = Look.choose(options.theme(), Optional.empty(), Map.of());
        return new LanternaDisplay(OutputStream.nullOutputStream(), options.tapeSize(), look);
    }

    void took(long time) {
        nanos.add(time);
    }

    /** Half, 99 in 100 and all keys were shown within so many microseconds. */
    Message summary() {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return Message.of("app.timing", sorted.size(), micros(sorted, 50), micros(sorted, 99), micros(sorted, 100));
    }

    private static long micros(List<Long> sorted, int percent) {
        int place = (sorted.size() * percent + 99) / 100;
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(place, 1) - 1) / NANOS_PER_MICRO;
    }
}
