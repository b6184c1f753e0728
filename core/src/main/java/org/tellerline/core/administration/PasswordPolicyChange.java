package org.tellerline.core.administration;

import java.time.LocalDate;
import java.util.Map;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.staff.StaffMember;

/** Other rules for passwords; its subject is the business date from which they hold. */
final class PasswordPolicyChange implements ChangeKind {

    static final String NAME = "PASSWORD_POLICY";

    @Override
    public String name() {
        return NAME;
    }

    /** What holds on that date without the change; another once the date is past, for nothing is changed behind. */
    @Override
    public String image(AdminStore store, String subject) {
        PasswordPolicyStore policies = new PasswordPolicyStore(store);
        LocalDate from = LocalDate.parse(subject);
        String past = from.isBefore(policies.businessDate()) ? "past\n" : "";
        return AuditChain.hex(past + policies.standing(from).orElse(""));
    }

    @Override
    public Map<String, String> apply(AdminStore store, Change change, StaffMember approver, long now) {
        PasswordPolicyStore policies = new PasswordPolicyStore(store);
        LocalDate from = LocalDate.parse(change.subject());
        policies.put(from, change.content());
        return Map.of("image.policy.password.rules." + from, policies.image(from));
    }
}
