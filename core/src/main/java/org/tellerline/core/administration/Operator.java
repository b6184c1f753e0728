package org.tellerline.core.administration;

import java.util.OptionalLong;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.StaffMember;

/**
 * Who runs a command of the administrator's tool.
 *
 * @param staff who signed on; of a credential who made it
 * @param credential its number, where nobody signed on
 */
public record Operator(StaffMember staff, OptionalLong credential) {

    public Role role() {
        return staff.role();
    }

    /** For the trail: whether somebody was there. */
    public String by() {
        return credential.isPresent() ? "credential " + credential.getAsLong() : "sign-on";
    }
}
