package org.tellerline.admin;

/** What a script learns from a command, the same for all commands; docs/admin.md explains them. */
public enum ExitCode {
    /** Done; where something was checked, it is in order. */
    OK(0),
    /** The check was made and found something. */
    FINDING(1),
    /** The command line, or a file named on it, does not say what it should. Nothing was done. */
    USAGE(2),
    /** The database, or another thing the command needs, cannot be reached or used. */
    UNUSABLE(3),
    /** The bank's rules forbid it. */
    REFUSED(4),
    /** A defect of the program; the log knows more. */
    INTERNAL(5),
    /** Another run of the same work is under way. */
    BUSY(6);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** The process's exit status, 0 to 6. */
    public int status() {
        return status;
    }
}
