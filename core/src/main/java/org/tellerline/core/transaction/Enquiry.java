package org.tellerline.core.transaction;

import java.util.Optional;

/** A question to the books. It changes nothing, so it needs no key, no review and no receipt. */
public non-sealed interface Enquiry extends Transaction {

    /** Why there is no answer to it at all. */
    default Optional<Refusal> refusal(Reading reading) {
        return Optional.empty();
    }

    View view(Reading reading);
}
