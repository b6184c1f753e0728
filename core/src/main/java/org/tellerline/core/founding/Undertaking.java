package org.tellerline.core.founding;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A founding under way. When the process is asked to end (Ctrl-C, kill), the end waits until the work has noticed and taken away what
 * it made; the work asks {@link #goOn} often enough.
 */
final class Undertaking implements Progress, AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Progress progress;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::callOff, "call the founding off");
    private volatile boolean calledOff;

    Undertaking(Progress progress) {
        this.progress = progress;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void at(FoundingStep step, long done, long of) {
        goOn();
        progress.at(step, done, of);
    }

    @Override
    public void goOn() {
        if (calledOff) {
            progress.at(FoundingStep.CALLED_OFF, 0, 0);
            throw new CalledOff();
        }
    }

    /** Everything is in its place, or taken away again. */
    @Override
    public void close() {
        ended.countDown();
        if (!calledOff) {
            letGo();
        }
    }

    private void letGo() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process began to end in this very moment; the hook finds that there is nothing to wait for.
            calledOff = true;
        }
    }

    private void callOff() {
        calledOff = true;
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
