package org.tellerline.schema.db;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Hears SIGTERM and Ctrl-C while a long work is under way, so that it can end between two steps, or take away what it had half made. The
 * process ends as those signals end it (143, 130), once the work is closed or a minute has passed.
 */
public final class Stop implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::ask, "stop");
    private volatile boolean asked;

    private Stop() {}

    /** Listens until it is closed. */
    public static Stop listen() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    /** Whether the work shall end after the step it is at. */
    public boolean asked() {
        return asked;
    }

    private void ask() {
        asked = true;
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the signal was heard, or came this very moment. The hook goes by the
            // latch.
            asked = true;
        }
    }
}
