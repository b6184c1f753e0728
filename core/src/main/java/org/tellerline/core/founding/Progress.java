package org.tellerline.core.founding;

/** Hears how far a founding is. Called from the founding's own thread, often. */
@FunctionalInterface
public interface Progress {

    void at(FoundingStep step, long done, long of);

    /** For whoever does not care. */
    static Progress silent() {
        return (step, done, of) -> {};
    }
}
