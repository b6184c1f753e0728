package org.tellerline.core.books;

import java.util.List;
import java.util.Optional;

/**
 * One person's own sign-ons, under any of their names.
 *
 * @param latest the last sign-on: of the session that asks
 * @param before the one before it
 * @param failedSince wrong passwords keyed after that one
 * @param open where sessions are open now
 * @param steps what the trail tells, the latest first
 */
public record SignOnLog(
        Optional<Step> latest, Optional<Step> before, long failedSince, List<Step> open, List<Step> steps) {

    public SignOnLog {
        open = List.copyOf(open);
        steps = List.copyOf(steps);
    }

    /**
     * Something of a person that the trail tells.
     *
     * @param at epoch micros UTC
     * @param kind SIGN_ON, LOCK ...
     * @param branch of the position
     * @param no of the position in its branch
     * @param terminal from where; of a session, where it was begun or uncovered; empty where nobody knows
     */
    public record Step(long position, long at, String kind, long branch, long no, String terminal) {}
}
