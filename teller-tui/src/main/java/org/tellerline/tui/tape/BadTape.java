package org.tellerline.tui.tape;

import java.util.List;

/** A text that is no tape. Carries every error in it, in the order of the lines. */
public final class BadTape extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<TapeError> errors;

    BadTape(List<TapeError> errors) {
        super(errors.size() + " errors");
        this.errors = List.copyOf(errors);
    }

    public List<TapeError> errors() {
        return errors;
    }
}
