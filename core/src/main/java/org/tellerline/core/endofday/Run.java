package org.tellerline.core.endofday;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One end of day as it stands.
 *
 * @param next the business date it leads to
 * @param staff id of who began it; everything it books is theirs, whoever resumes it
 * @param startedAt epoch micros UTC
 */
public record Run(
        LocalDate date,
        LocalDate next,
        boolean done,
        long staff,
        long startedAt,
        Optional<Long> endedAt,
        List<Step> steps,
        List<Exempt> exceptions) {

    public Run {
        steps = List.copyOf(steps);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * A job, once or for one calendar day.
     *
     * @param day the business date, or the calendar day it is for
     * @param rows how many rows it wrote
     */
    public record Step(
            int number,
            String job,
            LocalDate day,
            State state,
            long rows,
            Optional<Long> startedAt,
            Optional<Long> endedAt) {

        /** Key of its name in the bundle of this package. */
        public String textKey() {
            return "eod.job." + job;
        }
    }

    /** Where a step stands: its pieces are not known yet, they are, they are done. */
    public enum State {
        WAITING,
        DIVIDED,
        DONE
    }

    /** An account that a job could not serve. */
    public record Exempt(String account, String job, String reason, long minor) {}

    /** The steps that are to be done yet. */
    List<Step> open() {
        return steps.stream().filter(step -> step.state() != State.DONE).toList();
    }
}
