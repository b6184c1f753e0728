package org.tellerline.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tellerline.schema.db.Database;

/** The policies of a bank as they stand, now and on days to come. */
public final class Policies {

    private static final PolicyName HOLIDAYS = new PolicyName("calendar", "holidays");

    private final List<DatedPolicy> all;

    private Policies(List<DatedPolicy> all) {
        this.all = all;
    }

    /** As they stand in the database at this moment. */
    public static Policies read(Database database) {
        return new Policies(PolicyStore.all(database));
    }

    /** The policies in force on a business date, by name. */
    public SortedMap<PolicyName, DatedPolicy> on(LocalDate date) {
        SortedMap<PolicyName, DatedPolicy> standing = new TreeMap<>();
        all.stream()
                .filter(policy -> !policy.from().isAfter(date))
                .forEach(policy -> standing.put(policy.name(), policy));
        return standing;
    }

    /** On which days the bank does business, by what is in force on a business date. */
    public WorkingDays workingDays(LocalDate date) {
        DatedPolicy calendar = on(date).get(HOLIDAYS);
        return WorkingDays.parse(calendar == null ? "" : calendar.content());
    }

    /** When a policy changes next after a date, if that is decided. */
    public Optional<LocalDate> changesAfter(PolicyName name, LocalDate date) {
        return all.stream()
                .filter(policy -> policy.name().equals(name))
                .map(DatedPolicy::from)
                .filter(from -> from.isAfter(date))
                .findFirst();
    }

    /** Whether a policy becomes another one on that very date. */
    public boolean changesOn(PolicyName name, LocalDate date) {
        return all.stream()
                .anyMatch(policy -> policy.name().equals(name) && policy.from().equals(date));
    }

    /** What a file would change if it were in force on a date. */
    public List<PolicyDifference> differences(PolicyFile file, LocalDate date) {
        SortedMap<PolicyName, DatedPolicy> standing = on(date);
        List<PolicyDifference> differences = new ArrayList<>();
        file.policies().forEach((name, lines) -> {
            Map<String, String> now = Optional.ofNullable(standing.get(name))
                    .map(policy -> (Map<String, String>) new PolicyText(policy.content()).lines())
                    .orElseGet(Map::of);
            differences.addAll(PolicyDifference.between(name, now, lines));
        });
        return differences;
    }

    /** The policies in force on a date that are edited as text, as such a file. */
    public String text(LocalDate date) {
        return on(date).values().stream()
                .filter(policy -> PolicyKind.isEdited(policy.name()))
                .map(policy -> "\n# since %s\n[%s]\n%s".formatted(policy.from(), policy.name(), policy.content()))
                .collect(Collectors.joining());
    }
}
