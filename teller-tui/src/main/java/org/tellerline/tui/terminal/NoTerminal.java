package org.tellerline.tui.terminal;

import java.util.Locale;
import org.tellerline.core.text.Message;

/** There is no terminal to work on. */
public final class NoTerminal extends Exception {

    private static final long serialVersionUID = 1L;

    /** The bundle of {@link #message()}. */
    public static final String BUNDLE = "/org/tellerline/tui/terminal/terminal";

    /** What is missing. */
    public enum Reason {
        INPUT,
        OUTPUT,
        TERM_UNSET,
        TERM_DUMB,
        STTY
    }

    private final Reason reason;

    NoTerminal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** One line for the person who started the program, from {@link #BUNDLE}. */
    public Message message() {
        return Message.of("terminal.none." + reason.name().toLowerCase(Locale.ROOT));
    }
}
