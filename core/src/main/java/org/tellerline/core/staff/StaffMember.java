package org.tellerline.core.staff;

/**
 * A member of staff as the books know them now.
 *
 * @param person the human being; two sign-on names of one person are still one person
 * @param grade the row of the limits policy that applies, e.g. {@code L2}
 */
public record StaffMember(
        long id, long person, String name, String signOnName, long branch, Role role, String grade, boolean active) {}
