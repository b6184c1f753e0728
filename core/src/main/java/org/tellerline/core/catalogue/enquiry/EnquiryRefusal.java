package org.tellerline.core.catalogue.enquiry;

import java.util.Optional;
import org.tellerline.core.transaction.Reading;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.RefusalCode;

/** Why a question has no answer, in order of precedence. */
public enum EnquiryRefusal implements RefusalCode {
    OWN_COUNT_AHEAD,
    NO_OWN_TILL;

    @Override
    public Optional<Class<?>> amends() {
        return Optional.empty();
    }

    /** Who sees the whole branch sees every till in it, and so may not have one to count blind under another name. */
    static Optional<Refusal> ownCountAhead(Reading reading) {
        return !reading.byTeller()
                        && reading.books()
                                .tills()
                                .countedBlindBy(reading.session().staff().person())
                ? Optional.of(Refusal.of(OWN_COUNT_AHEAD))
                : Optional.empty();
    }
}
