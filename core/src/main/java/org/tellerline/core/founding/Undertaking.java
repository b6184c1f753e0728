package org.tellerline.core.founding;

import org.tellerline.schema.db.Stop;

/**
 * A founding under way. When the process is asked to end (Ctrl-C, kill), the end waits until the work has noticed and taken away what
 * it made; the work asks {@link #goOn} often enough.
 */
final class Undertaking implements Progress, AutoCloseable {

    private final Progress progress;
    private final Stop stop = Stop.listen();

    Undertaking(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void at(FoundingStep step, long done, long of) {
        goOn();
        progress.at(step, done, of);
    }

    @Override
    public void goOn() {
        if (stop.asked()) {
            progress.at(FoundingStep.CALLED_OFF, 0, 0);
            throw new CalledOff();
        }
    }

    /** Everything is in its place, or taken away again. */
    @Override
    public void close() {
        stop.close();
    }
}
