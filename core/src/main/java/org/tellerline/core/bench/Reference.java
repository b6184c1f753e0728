package org.tellerline.core.bench;

import java.util.Optional;

/** What the tellers are measured against, on the same disk and with the same settings. */
interface Reference extends AutoCloseable {

    /** Its name in the report. */
    String name();

    /** How fast it goes with so many clients; empty where it cannot be had. */
    Optional<Pace> measure(int clients, BenchPlan plan);

    @Override
    void close();
}
