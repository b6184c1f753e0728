package org.tellerline.core.signon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.staff.Approval;
import org.tellerline.core.staff.Session;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.FieldError;

/** What came of keying a name and a password. */
public sealed interface SignOnResult {

    /**
     * Signed on, or the screen unlocked.
     *
     * @param session takes the place of any earlier one
     * @param lastSignOn the one before this
     * @param failuresSince wrong passwords since then
     * @param daysLeft days until the password must be changed, when they are few
     */
    record SignedOn(Session session, Optional<Instant> lastSignOn, long failuresSince, Optional<Long> daysLeft)
            implements SignOnResult {}

    /** Who signs beside the maker proved who they are. */
    record Signed(Approval approval) implements SignOnResult {}

    /** Name and password were right, but the password must be changed before anything else. */
    record MustChange(Proof proof) implements SignOnResult {}

    /** The password is another one. */
    record Changed() implements SignOnResult {}

    /** The new password will not do; every reason is told. */
    record Unfit(List<FieldError> errors) implements SignOnResult {
        public Unfit {
            errors = List.copyOf(errors);
        }
    }

    /** The session in which the password was to be changed has ended. */
    record SessionLost() implements SignOnResult {}

    /** Not signed on; of name, password, lock and disabled staff it never says which. */
    record SignOnRefused(Message why) implements SignOnResult {}
}
