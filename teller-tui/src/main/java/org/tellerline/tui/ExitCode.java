package org.tellerline.tui;

/** What a script learns from the program; {@code --help} tells them too. */
enum ExitCode {
    /** The teller left, or the tape played to its end. */
    OK(0),
    /** The tape waited in vain. */
    TAPE_FAILED(1),
    /** The command line, or the tape named on it, does not say what it should. */
    USAGE(2),
    /** The database or the terminal cannot be used. */
    UNUSABLE(3),
    /** A defect of the program; the log knows more. */
    INTERNAL(5);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
