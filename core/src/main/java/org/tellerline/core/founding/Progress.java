package org.tellerline.core.founding;

/** Hears how far a founding is. Called from the founding's own thread. */
@FunctionalInterface
public interface Progress {

    void at(FoundingStep step, long done, long of);

    /** Asked between small pieces of the work; ends it by an exception. */
    default void goOn() {}

    /** For whoever does not care. */
    static Progress silent() {
        return (step, done, of) -> {};
    }
}
