package org.tellerline.core.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.tellerline.core.policy.PolicyText;

/** A new credential; its subject is the hash of what stands in its file. */
final class CredentialChange implements ChangeKind {

    static final String NAME = "CREDENTIAL";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String image(DSLContext sql, String subject) {
        AdminStore store = AdminStore.on(sql);
        return store.credential(subject)
                .map(file -> store.credentialImage(file.no()))
                .orElse("");
    }

    @Override
    public Map<String, String> apply(DSLContext sql, Change change, long approver, long now) {
        PolicyText text = new PolicyText(change.content());
        List<String> commands =
                Arrays.asList(text.line("commands").orElseThrow().split(","));
        long ends = Long.parseLong(text.line("ends-at").orElseThrow());
        AdminStore store = AdminStore.on(sql);
        store.add(change, commands, ends, approver, now);
        return Map.of("image.admin_credential." + change.no(), store.credentialImage(change.no()));
    }
}
