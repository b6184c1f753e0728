package org.tellerline.core.backup;

/** Is told how far a work is; called often. */
@FunctionalInterface
public interface BackupProgress {

    /** So much is done of so much; both 0 where a step cannot be counted. */
    void at(BackupStep step, long done, long of);

    /** Tells nobody. */
    static BackupProgress silent() {
        return (step, done, of) -> {};
    }
}
