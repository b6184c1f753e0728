package org.tellerline.core.administration;

import java.util.Optional;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.core.text.Language;

/**
 * One line of the staff list; instants are epoch micros UTC, 0 where there was none.
 *
 * @param positions where they work, divided by blanks; an asterisk marks one at which they are signed on
 */
public record StaffEntry(
        StaffMember member,
        Language language,
        Optional<String> positions,
        boolean mustChange,
        long passwordSince,
        long lockedUntil,
        long lastSignOn) {}
