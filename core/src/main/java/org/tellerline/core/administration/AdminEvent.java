package org.tellerline.core.administration;

/** What the trail calls the doings of the administration. */
public enum AdminEvent {
    /** The sign-on to the tool was ended. */
    ADMIN_SIGN_OFF,
    /** One person wants something changed. */
    CHANGE_STAGED,
    /** Another person approved it, and it took effect. */
    CHANGE_APPROVED,
    /** Somebody tried to decide a change who may not, or one that cannot be decided. */
    CHANGE_REFUSED,
    /** It was ended without effect. */
    CHANGE_REJECTED,
    /** A credential was used for what it does not allow, or no longer. */
    CREDENTIAL_REFUSED,
    /** A credential was ended. */
    CREDENTIAL_REVOKED,
    /** Somebody ran a command they are not employed for. */
    COMMAND_REFUSED,
    /** Somebody was shut out. */
    STAFF_DISABLED,
    /** A backup is about to be made; told before, so that the backup tells of itself. */
    BACKUP,
    /** An old backup was taken away. */
    BACKUP_PRUNED,
    /** The bank came out of a backup. */
    RESTORED
}
