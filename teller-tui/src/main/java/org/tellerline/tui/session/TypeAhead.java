package org.tellerline.tui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.tellerline.tui.key.KeyEvent;

/** Keys typed while an answer is awaited. They count only if the answer is what the teller could expect. */
final class TypeAhead {

    private static final int MOST = 240;

    private final Deque<KeyEvent> keys = new ArrayDeque<>();
    private int dropped;

    /** Keeps a key; false where there are too many already. */
    boolean add(KeyEvent key) {
        return keys.size() < MOST && keys.add(key);
    }

    int size() {
        return keys.size();
    }

    Optional<KeyEvent> next() {
        return Optional.ofNullable(keys.poll());
    }

    /** Throws the keys away; true where there were any. */
    boolean drop() {
        dropped = keys.size();
        keys.clear();
        return dropped > 0;
    }

    /** How many keys the last answer cost; the status line says so until the next key. */
    int dropped() {
        return dropped;
    }

    void forgetDropped() {
        dropped = 0;
    }
}
