package org.tellerline.core.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Wall time, from a clock that is handed in: the only place that asks what time it is. The business date never comes from here, but
 * from the bank's own row.
 */
public final class BankClock {

    private final Clock clock;
    private final ZoneId zone;

    public BankClock(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The moment that is kept as microseconds since 1970-01-01T00:00Z. */
    public static Instant at(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Microseconds since 1970-01-01T00:00Z. */
    public long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    /** Now, in the bank's zone. */
    public ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }

    /** Today's calendar day in the bank's zone; not the business date. */
    public LocalDate today() {
        return now().toLocalDate();
    }

    public ZoneId zone() {
        return zone;
    }
}
