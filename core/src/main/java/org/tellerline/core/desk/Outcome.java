package org.tellerline.core.desk;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.FieldError;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.View;

/** What became of a slip. */
public sealed interface Outcome {

    /** It could be posted, and would do this. */
    record Reviewed(Review review) implements Outcome {}

    /** What the earlier review showed no longer holds; nothing was posted. */
    record Changed(Review review) implements Outcome {}

    /**
     * Somebody must sign before it can be posted; nothing was posted.
     *
     * @param request names what must be signed; a signature is good for this and nothing else
     * @param refusal why the signature that was given does not count, if one was
     */
    record NeedsApproval(Review review, String request, Optional<Refusal> refusal) implements Outcome {}

    /**
     * It stands in the books.
     *
     * @param review what it did; empty when it is only the answer to a repeated key
     * @param repeated whether it had been posted before and was only sent again
     */
    record Posted(Receipt receipt, Optional<Review> review, boolean repeated) implements Outcome {}

    /** The key belongs to a posted slip with other content, whose receipt this is; nothing was posted now. */
    record KeyTaken(Receipt receipt) implements Outcome {}

    /** The bank says no; nothing was posted. */
    record Refused(Refusal refusal) implements Outcome {}

    /** The slip cannot be read; every error is told. */
    record Invalid(List<FieldError> errors) implements Outcome {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** The answer to an enquiry. */
    record Answered(View view) implements Outcome {}

    /** The session was signed off. */
    record SignedOff() implements Outcome {}

    /** The session is locked. */
    record Locked() implements Outcome {}

    /** It is done, and there is no more to say than this. */
    record Done(Message said) implements Outcome {}
}
