package org.tellerline.core.administration;

import org.tellerline.core.policy.PolicyText;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.core.text.Language;

/**
 * Somebody as they shall be employed, in the text that is staged, shown and approved.
 *
 * @param person the human being; 0 for one the bank does not know yet
 * @param grade row of the limits or approval policy
 */
public record StaffText(
        String signOnName, long person, String name, long branch, Role role, String grade, Language language) {

    static StaffText parse(String content) {
        PolicyText text = new PolicyText(content);
        return new StaffText(
                text.line("sign-on-name").orElseThrow(),
                Long.parseLong(text.line("person").orElseThrow()),
                text.line("name").orElseThrow(),
                Long.parseLong(text.line("branch").orElseThrow()),
                Role.valueOf(text.line("role").orElseThrow()),
                text.line("grade").orElseThrow(),
                Language.parse(text.line("language").orElseThrow()).orElseThrow());
    }

    static StaffText of(StaffMember staff, Role role, String grade, Language language) {
        return new StaffText(staff.signOnName(), staff.person(), staff.name(), staff.branch(), role, grade, language);
    }

    String text() {
        return """
                sign-on-name = %s
                person = %d
                name = %s
                branch = %d
                role = %s
                grade = %s
                language = %s
                state = ACTIVE
                """.formatted(signOnName, person, name, branch, role, grade, language.tag());
    }
}
