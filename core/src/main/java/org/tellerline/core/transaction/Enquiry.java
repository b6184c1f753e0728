package org.tellerline.core.transaction;

/** A question to the books. It changes nothing, so it needs no key, no review and no receipt. */
public non-sealed interface Enquiry extends Transaction {

    View view(Reading reading);
}
