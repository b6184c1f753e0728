package org.tellerline.core.transaction;

import java.time.LocalDate;

/** A day of the bank's calendar, as keyed. */
public record BusinessDate(LocalDate date) {

    @Override
    public String toString() {
        return date.toString();
    }
}
