package org.tellerline.core.signon;

import org.tellerline.core.staff.StaffMember;

/**
 * What somebody proves themselves with, as the books have it now.
 *
 * @param hash the stored line
 * @param setAt since when it counts, epoch micros UTC
 * @param goodUntil until when a password that must be changed can be, epoch micros UTC; 0 for ever
 * @param failures wrong passwords since the last right one
 * @param lockedUntil epoch micros UTC; 0 when never locked
 * @param lastSignOn epoch micros UTC; 0 when there was none
 */
record Credential(
        StaffMember staff,
        String hash,
        long setAt,
        boolean mustChange,
        long goodUntil,
        long failures,
        long lockedUntil,
        long lastSignOn) {

    boolean locked(long now) {
        return lockedUntil > now;
    }

    /** Whether somebody else gave it, and its owner came too late. */
    boolean lapsed(long now) {
        return mustChange && goodUntil > 0 && now >= goodUntil;
    }
}
