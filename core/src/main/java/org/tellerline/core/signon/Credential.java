package org.tellerline.core.signon;

import org.tellerline.core.staff.StaffMember;

/**
 * What somebody proves themselves with, as the books have it now.
 *
 * @param hash the stored line
 * @param failures wrong passwords since the last right one
 * @param lockedUntil epoch micros UTC; 0 when never locked
 * @param lastSignOn epoch micros UTC; 0 when there was none
 */
record Credential(
        StaffMember staff, String hash, boolean mustChange, long failures, long lockedUntil, long lastSignOn) {

    boolean locked(long now) {
        return lockedUntil > now;
    }
}
