package org.tellerline.core.bench;

import org.tellerline.core.text.Message;

/** A measurement that could not be made, and why, in words of the bundle {@link Bench#TEXTS}. */
public final class BenchTrouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Message why;

    BenchTrouble(String key, Object... args) {
        super(key);
        this.why = Message.of(key, args);
    }

    public Message why() {
        return why;
    }
}
