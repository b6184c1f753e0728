package org.tellerline.core.endofday;

/** Hears how far an end of day is. Called from its own thread. */
@FunctionalInterface
public interface Progress {

    /** A step begins, or another of its chunks is done. */
    void at(Run.Step step, int done, int of);

    /** A step is done. */
    default void after(Run.Step step) {}

    /** Asked between chunks; ends the run, to be resumed, by an exception. */
    default void goOn() {}

    /** For whoever does not care. */
    static Progress silent() {
        return (step, done, of) -> {};
    }
}
