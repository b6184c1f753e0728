package org.tellerline.core.signon;

import java.time.Instant;
import java.util.Optional;
import org.tellerline.core.staff.Approval;
import org.tellerline.core.staff.Session;
import org.tellerline.core.text.Message;

/** What came of keying a name and a password. */
public sealed interface SignOnResult {

    /**
     * Signed on, or the screen unlocked.
     *
     * @param session takes the place of any earlier one
     * @param lastSignOn the one before this
     * @param failuresSince wrong passwords since then
     */
    record SignedOn(Session session, Optional<Instant> lastSignOn, long failuresSince) implements SignOnResult {}

    /** Who signs beside the maker proved who they are. */
    record Signed(Approval approval) implements SignOnResult {}

    /** Not signed on; of name, password, lock and disabled staff it never says which. */
    record SignOnRefused(Message why) implements SignOnResult {}
}
