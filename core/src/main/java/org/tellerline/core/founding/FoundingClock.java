package org.tellerline.core.founding;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is set: past business is posted with the time of its own day. */
final class FoundingClock extends Clock {

    private final ZoneId zone;
    private volatile Instant now;

    FoundingClock(Instant start) {
        this(start, ZoneOffset.UTC);
    }

    private FoundingClock(Instant start, ZoneId zone) {
        this.now = start;
        this.zone = zone;
    }

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new FoundingClock(now, other);
    }
}
