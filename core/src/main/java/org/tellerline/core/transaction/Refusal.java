package org.tellerline.core.transaction;

import java.util.List;
import org.tellerline.core.text.Message;

/** The bank's no: why, and the values it speaks of. */
public record Refusal(RefusalCode code, List<Object> args) {

    public Refusal {
        args = List.copyOf(args);
    }

    public static Refusal of(RefusalCode code, Object... args) {
        return new Refusal(code, List.of(args));
    }

    public Message message() {
        return new Message(code.key(), args);
    }

    /** What the teller can do about it. */
    public Message help() {
        return Message.of(code.key() + ".help");
    }
}
