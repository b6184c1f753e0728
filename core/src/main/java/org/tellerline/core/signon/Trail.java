package org.tellerline.core.signon;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tellerline.core.ledger.TrailEntry;
import org.tellerline.core.staff.StaffMember;

/**
 * How sign-on speaks to the audit trail. A keyed name that is nobody's is not repeated there: it may well be a password in the wrong
 * field.
 *
 * @param at epoch micros UTC
 * @param terminal where from
 */
record Trail(long at, LocalDate businessDate, String terminal) {

    /** The actor of an entry about somebody who is not on the staff. */
    static final long NOBODY = 0;

    private static final int MOST_OF_TERMINAL = 100;

    TrailEntry entry(long position, SignOnEvent event, Optional<StaffMember> who, Map<String, String> more) {
        TreeMap<String, String> says = new TreeMap<>(more);
        says.put("date", businessDate.toString());
        says.put("role", who.map(staff -> staff.role().name()).orElse(""));
        says.put("terminal", terminal.substring(0, Math.min(terminal.length(), MOST_OF_TERMINAL)));
        return new TrailEntry(position, event.name(), who.map(StaffMember::id).orElse(NOBODY), at, says, List.of());
    }
}
