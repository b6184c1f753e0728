package org.tellerline.core.founding;

import org.tellerline.core.signon.PasswordHash;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.core.text.Language;

/**
 * Somebody to be employed.
 *
 * @param id of the person and of the member of staff alike
 * @param grade row of the limits policy
 * @param mustChange whether the password is good for one sign-on only
 */
public record StaffPlan(
        long id,
        long branch,
        String signOnName,
        String name,
        Role role,
        String grade,
        Language language,
        PasswordHash password,
        boolean mustChange) {

    StaffMember member() {
        return new StaffMember(id, id, name, signOnName, branch, role, grade, true);
    }
}
