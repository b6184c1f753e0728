package org.tellerline.core.ledger;

import java.util.List;
import java.util.SortedMap;

/**
 * Something to be remembered that is no business: a sign-on, a take-over, a changed password. It has no journal row and no receipt.
 *
 * @param position in whose chain it is written
 * @param kind one word, e.g. {@code SIGN_ON}
 * @param actor id of the member of staff who acts
 * @param at epoch micros UTC
 * @param says what happened, name by value; never a secret
 * @param heads positions that change hands by it, as they shall stand; the own one may be among them
 */
public record TrailEntry(
        long position, String kind, long actor, long at, SortedMap<String, String> says, List<Head> heads) {

    public TrailEntry {
        heads = List.copyOf(heads);
    }
}
