package org.tellerline.core.transaction;

/** The state the branch's day must be in for a transaction. */
public enum DayNeeded {
    /** Business as usual. */
    OPEN,
    /** Only before the day begins, or after it ended. */
    CLOSED,
    /** At any time, also while the bank closes its day. */
    ANY
}
