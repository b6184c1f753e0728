package org.tellerline.core.backup;

import org.tellerline.core.backup.BackupTrouble.Reason;
import org.tellerline.schema.db.Stop;

/**
 * A work under way. When the process is asked to end (Ctrl-C, kill), the end waits until the work has noticed and taken away what it had half
 * made; a bank that is being moved in is moved in whole.
 */
final class Watch implements AutoCloseable {

    private final BackupProgress progress;
    private final Stop stop = Stop.listen();

    Watch(BackupProgress progress) {
        this.progress = progress;
    }

    void at(BackupStep step, long done, long of) {
        if (stop.asked()) {
            throw new BackupTrouble(Reason.CALLED_OFF);
        }
        progress.at(step, done, of);
    }

    @Override
    public void close() {
        stop.close();
    }
}
