package org.tellerline.admin;

import org.tellerline.core.text.Message;

/** Ends a command early with a sentence for the person and a code for the script. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;
    private final transient Message text;

    public Failure(ExitCode code, Message text) {
        super(text.toString());
        this.code = code;
        this.text = text;
    }

    /** A command line that lacks an option. */
    public static Failure missing(String option) {
        return new Failure(ExitCode.USAGE, Message.of("admin.usage.missing", option));
    }

    public ExitCode code() {
        return code;
    }

    /** In one of the bundles of the tool. */
    public Message text() {
        return text;
    }
}
