package org.tellerline.core.backup;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tellerline.core.backup.BackupTrouble.Reason;

/**
 * A work under way. When the process is asked to end (Ctrl-C, kill), the end waits until the work has noticed and taken away what it had half
 * made; a bank that is being moved in is moved in whole.
 */
final class Watch implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final BackupProgress progress;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::callOff, "call the backup off");
    private volatile boolean calledOff;

    Watch(BackupProgress progress) {
        this.progress = progress;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void at(BackupStep step, long done, long of) {
        if (calledOff) {
            throw new BackupTrouble(Reason.CALLED_OFF);
        }
        progress.at(step, done, of);
    }

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
