package org.tellerline.core.ledger;

import java.util.List;
import java.util.Optional;

/**
 * An event of before with what came after it, read under the locks: what a reversal must know.
 *
 * @param reversedBy receipt of the event that took it back already, as stored
 * @param later events that moved its accounts after it and stand, the last one first, so in the order in which they can be undone;
 *     at most {@value #MOST_LATER} an account
 */
public record Original(PastEvent event, Optional<String> reversedBy, List<Later> later) {

    /** Whoever undid that many would be told of the next ones. */
    public static final int MOST_LATER = 50;

    public Original {
        later = List.copyOf(later);
    }

    /**
     * An event that moved one of the accounts afterwards and was not reversed.
     *
     * @param receipt as stored, canonical text
     */
    public record Later(String receipt, String code, long account) {}
}
