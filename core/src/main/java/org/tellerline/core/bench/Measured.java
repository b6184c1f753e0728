package org.tellerline.core.bench;

import java.util.Optional;

/**
 * One repetition with so many tellers, and what it is held against.
 *
 * @param repetition from 1
 * @param perSecond events posted per second
 * @param reference what it is measured against, e.g. {@code raw-loop}; empty where there is nothing
 * @param p50 milliseconds within which half of the events were acknowledged; {@code p95} and {@code p99} likewise
 * @param syncMicros how long the machine took to make four kilobytes durable, before this repetition
 */
public record Measured(
        int tellers,
        int repetition,
        double perSecond,
        Optional<Against> reference,
        double p50,
        double p95,
        double p99,
        long syncMicros) {

    /** What the reference did in the same repetition. */
    public record Against(String name, double perSecond) {}

    /** When it was measured: which repetition, and what the machine could do then. */
    record Moment(int repetition, long syncMicros) {}

    static Measured of(int tellers, Moment when, Pace pace, Optional<Against> reference) {
        return new Measured(
                tellers,
                when.repetition(),
                pace.perSecond(),
                reference,
                pace.milliseconds(50),
                pace.milliseconds(95),
                pace.milliseconds(99),
                when.syncMicros());
    }

    /** Ours over the reference's. */
    public Optional<Double> ratio() {
        return reference.map(against -> perSecond / against.perSecond());
    }
}
