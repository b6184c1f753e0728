package org.tellerline.tui;

import org.tellerline.core.text.Message;

/** Ends the program with a sentence for the person and a status for the script. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;
    private final transient Message text;

    Failure(ExitCode code, Message text) {
        super(text.toString());
        this.code = code;
        this.text = text;
    }

    ExitCode code() {
        return code;
    }

    Message text() {
        return text;
    }
}
