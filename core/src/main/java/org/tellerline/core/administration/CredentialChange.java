package org.tellerline.core.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tellerline.core.policy.PolicyText;
import org.tellerline.core.staff.StaffMember;

/** A new credential; its subject is the hash of what stands in its file. */
final class CredentialChange implements ChangeKind {

    static final String NAME = "CREDENTIAL";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String image(AdminStore store, String subject) {
        return store.credential(subject)
                .map(file -> store.credentialImage(file.no()))
                .orElse("");
    }

    @Override
    public Map<String, String> apply(AdminStore store, Change change, StaffMember approver, long now) {
        PolicyText text = new PolicyText(change.content());
        List<String> commands =
                Arrays.asList(text.line("commands").orElseThrow().split(","));
        long ends = Long.parseLong(text.line("ends-at").orElseThrow());
        store.add(
                new CredentialFile(change.no(), commands, change.maker(), approver, ends, false),
                change.subject(),
                now);
        return Map.of("image.admin_credential." + change.no(), store.credentialImage(change.no()));
    }
}
