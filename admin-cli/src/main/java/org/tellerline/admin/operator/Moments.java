package org.tellerline.admin.operator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as they are printed. */
public final class Moments {

    private Moments() {}

    /** In UTC, to the second. */
    public static String text(long micros) {
        return Instant.EPOCH
                .plus(micros, ChronoUnit.MICROS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
