package org.tellerline.core.catalogue.enquiry;

import java.time.LocalDate;
import java.util.Optional;
import org.tellerline.core.transaction.BusinessDate;
import org.tellerline.core.transaction.Reading;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.RefusalCode;

/** Why a question has no answer, in order of precedence. */
public enum EnquiryRefusal implements RefusalCode {
    DATE_AHEAD,
    PERIOD_BACKWARDS,
    NO_OWN_TILL;

    @Override
    public Optional<Class<?>> amends() {
        return this == NO_OWN_TILL ? Optional.empty() : Optional.of(BusinessDate.class);
    }

    /** Of a day that is still to come the books know nothing. */
    static Optional<Refusal> ahead(LocalDate date, Reading reading) {
        return date.isAfter(reading.today())
                ? Optional.of(Refusal.of(DATE_AHEAD, date, reading.today()))
                : Optional.empty();
    }
}
