package org.tellerline.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One line of a policy that would become another.
 *
 * @param before what it says now; empty where it says nothing
 * @param after what it would say; empty where it would be gone
 */
public record PolicyDifference(PolicyName policy, String field, Optional<String> before, Optional<String> after) {

    /** The lines that differ, by name. */
    static List<PolicyDifference> between(PolicyName policy, Map<String, String> now, Map<String, String> then) {
        TreeSet<String> fields = new TreeSet<>(now.keySet());
        fields.addAll(then.keySet());
        List<PolicyDifference> differences = new ArrayList<>();
        for (String field : fields) {
            Optional<String> before = Optional.ofNullable(now.get(field));
            Optional<String> after = Optional.ofNullable(then.get(field));
            if (!before.equals(after)) {
                differences.add(new PolicyDifference(policy, field, before, after));
            }
        }
        return differences;
    }
}
