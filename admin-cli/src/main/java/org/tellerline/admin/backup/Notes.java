package org.tellerline.admin.backup;

import java.util.EnumMap;
import java.util.Map;
import org.tellerline.admin.Admin;
import org.tellerline.admin.Progress;
import org.tellerline.core.backup.BackupProgress;
import org.tellerline.core.backup.BackupStep;

/** Tells on standard error how far a work with a backup is. */
final class Notes implements BackupProgress {

    private static final int KILO = 1 << 10;

    private final Admin admin;
    private final Map<BackupStep, Progress> steps = new EnumMap<>(BackupStep.class);

    Notes(Admin admin) {
        this.admin = admin;
    }

    @Override
    public void at(BackupStep step, long done, long of) {
        Progress progress = steps.get(step);
        if (progress == null) {
            admin.note(step.key());
            progress = new Progress(admin, admin.texts().say(step.key() + ".kib"));
            steps.put(step, progress);
        }
        if (done > 0 && done < of) {
            progress.at(done / KILO, of / KILO);
        }
    }
}
