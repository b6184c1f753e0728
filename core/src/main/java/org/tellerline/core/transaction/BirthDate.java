package org.tellerline.core.transaction;

import java.time.LocalDate;

/** The day a person was born, keyed in full: {@code 19900307}. */
public record BirthDate(LocalDate date) {

    @Override
    public String toString() {
        return date.toString();
    }
}
