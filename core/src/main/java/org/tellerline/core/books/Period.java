package org.tellerline.core.books;

import java.time.LocalDate;

/** Business dates from one to another, both counted. */
public record Period(LocalDate from, LocalDate to) {

    /** The business month so far. */
    public static Period monthUntil(LocalDate date) {
        return new Period(date.withDayOfMonth(1), date);
    }
}
