package org.tellerline.core.administration;

import java.util.Optional;
import org.tellerline.core.staff.StaffMember;

/**
 * What one person wants changed and another has to approve.
 *
 * @param kind what is changed, e.g. {@code CREDENTIAL}
 * @param subject which one of them
 * @param content how it shall stand, as canonical text
 * @param base image of what it was made from, empty where there was nothing
 * @param madeAt epoch micros UTC, as are the others
 * @param decider who approved or rejected it
 */
public record Change(
        long no,
        String kind,
        String subject,
        String content,
        String base,
        StaffMember maker,
        long madeAt,
        long endsAt,
        String stored,
        Optional<StaffMember> decider) {

    /** What has become of it. */
    public enum State {
        STAGED,
        APPROVED,
        REJECTED,
        EXPIRED
    }

    /** At a moment; a change nobody decided in time is void. */
    public State state(long now) {
        State state = State.valueOf(stored);
        return state == State.STAGED && now >= endsAt ? State.EXPIRED : state;
    }
}
