package org.tellerline.core.bookcheck;

import org.tellerline.core.text.Message;

/** A file that should support the check cannot be read or does not say what it should. */
public final class BadEvidence extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    BadEvidence(Message text) {
        super(text.toString());
        this.text = text;
    }

    /** For people; in the bundle of this package. */
    public Message text() {
        return text;
    }
}
