package org.tellerline.core.staff;

/**
 * One person at work at one position. The token is named in the position's head; whoever takes the position over replaces it, and
 * the older session is told so at its next event.
 *
 * @param token random, at least 128 bits, never shown
 */
public record Session(String token, StaffMember staff, long branch, long position) {

    private static final long POSITIONS_PER_BRANCH = 1000;

    /** Number of the position in its branch, as printed on receipts. */
    public long positionNumber() {
        return position % POSITIONS_PER_BRANCH;
    }
}
