package org.tellerline.core.endofday;

import java.time.LocalDate;
import java.util.List;

/** One job of the end of day. It is divided before it is done, and each chunk is done once. */
interface Job {

    /** One word; with the day it names a step. */
    String name();

    /** Whether it runs for each calendar day up to the next business date, and not once. */
    default boolean isDaily() {
        return false;
    }

    /** Whether a daily job has something to do on a calendar day. */
    default boolean isDueOn(LocalDate day) {
        return true;
    }

    /** How it is divided; by what the books hold, which nobody else changes meanwhile. */
    default List<Chunk> chunks(Run run, Run.Step step) {
        return List.of(Chunk.WHOLE);
    }

    /** What must be looked at before a chunk's own transaction begins. */
    default void before(Run run) {}

    /** Does one chunk inside its transaction, which also notes that it is done. */
    Done work(RunStore.Open open);
}
