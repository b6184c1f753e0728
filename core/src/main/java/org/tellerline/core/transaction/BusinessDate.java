package org.tellerline.core.transaction;

import java.time.LocalDate;

/** A day of the bank's calendar, as keyed; where a past one stands in front of it, the end of the period that begins there. */
public record BusinessDate(LocalDate date) {

    @Override
    public String toString() {
        return date.toString();
    }
}
