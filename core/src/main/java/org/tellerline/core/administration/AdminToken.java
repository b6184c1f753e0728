package org.tellerline.core.administration;

import org.tellerline.core.signon.TokenRule;
import org.tellerline.core.staff.StaffMember;

/** A sign-on to the administrator's tool; instants are epoch micros UTC. */
record AdminToken(StaffMember staff, long usedAt, long endsAt, boolean active) {

    boolean valid(long now, TokenRule rule) {
        return active && now < endsAt && !rule.idle(usedAt, now);
    }
}
