package org.tellerline.core.transaction;

import java.time.LocalDate;

/** A day of the bank's calendar up to today, as keyed: of one that is still to come the books know nothing. */
public record PastDate(LocalDate date) {

    @Override
    public String toString() {
        return date.toString();
    }
}
