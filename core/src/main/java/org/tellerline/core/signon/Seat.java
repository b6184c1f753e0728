package org.tellerline.core.signon;

import java.util.Optional;
import org.tellerline.core.staff.Session;

/**
 * A position as seen by whoever wants to work at it.
 *
 * @param kind TILL, DESK ...
 * @param holder id of the member of staff it is given to
 * @param session token of the session it is in, if any
 */
record Seat(long position, long branch, String kind, long holder, Optional<String> session) {

    /** Whether the session works here and was not taken over. */
    boolean of(Session other) {
        return position == other.position() && session.equals(Optional.of(other.token()));
    }
}
