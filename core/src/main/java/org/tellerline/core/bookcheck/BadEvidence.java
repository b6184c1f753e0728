package org.tellerline.core.bookcheck;

import org.tellerline.core.text.Message;

/** A file that should support the check cannot be read or does not say what it should. */
public final class BadEvidence extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean usable;
    private final transient Message text;

    private BadEvidence(boolean usable, Message text) {
        super(text.toString());
        this.usable = usable;
        this.text = text;
    }

    /** A file that cannot be read or written. */
    static BadEvidence unusable(Message text) {
        return new BadEvidence(false, text);
    }

    /** A file that was read and does not say what it should. */
    static BadEvidence malformed(Message text) {
        return new BadEvidence(true, text);
    }

    /** Whether the file could be read and written at all. */
    public boolean usable() {
        return usable;
    }

    /** For people; in the bundle of this package. */
    public Message text() {
        return text;
    }
}
