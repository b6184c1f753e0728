package org.tellerline.core.staff;

import java.time.LocalDate;
import java.util.Optional;
import org.tellerline.core.audit.AuditEntry;

/**
 * How sign-on speaks to the audit trail. A keyed name that is nobody's is not repeated there: it may well be a password in the wrong
 * field.
 *
 * @param at epoch micros UTC
 * @param terminal where from
 */
record Trail(long at, LocalDate businessDate, String terminal) {

    private static final int MOST_OF_TERMINAL = 100;

    AuditEntry entry(long position, SignOnEvent event, Optional<StaffMember> who) {
        return AuditEntry.of(position, event.name(), who.map(StaffMember::id).orElse(AuditEntry.NOBODY), at)
                .with("business-date", businessDate)
                .with("role", who.map(staff -> staff.role().name()).orElse(""))
                .with("terminal", terminal.substring(0, Math.min(terminal.length(), MOST_OF_TERMINAL)));
    }
}
