package org.tellerline.core.backup;

/** What a long work with a backup tells of its progress. */
public enum BackupStep {
    /** The engine makes its copy. */
    SNAPSHOT,
    /** Bytes of the bank are written; of about so many. */
    WRITING,
    /** Bytes are read back, opened and compared. */
    READING_BACK,
    /** Bytes become a bank again, beside its place. */
    LOADING,
    /** The restored books are checked. */
    CHECKING,
    /** The restored bank takes its place. */
    MOVING_IN;

    /** Key of the text that says so, in the bundle {@link Backups#TEXTS}. */
    public String key() {
        return "backup.step." + name();
    }
}
