package org.tellerline.core.transaction;

import java.util.List;
import org.tellerline.core.text.Message;

/**
 * Whether the teller's own right suffices. What it lacks is told limit by limit, so that whoever decides sees how much is over.
 */
public record Authority(List<Message> lacking) {

    public Authority {
        lacking = List.copyOf(lacking);
    }

    /** The teller may do it alone. */
    public static Authority own() {
        return new Authority(List.of());
    }

    public boolean suffices() {
        return lacking.isEmpty();
    }
}
