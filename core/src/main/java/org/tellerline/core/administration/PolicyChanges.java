package org.tellerline.core.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.policy.Policies;
import org.tellerline.core.policy.PolicyDifference;
import org.tellerline.core.policy.PolicyFile;
import org.tellerline.core.policy.PolicyName;
import org.tellerline.schema.db.Database;

/** Stages new policies. They begin with a business date to come, and only after another person approved them. */
public final class PolicyChanges {

    private final Database database;
    private final BankClock clock;

    public PolicyChanges(Database database, BankClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether a file could come into force on a date: its differences from what would stand then, in full policies. */
    public Ruling<List<PolicyDifference>> look(PolicyFile file, LocalDate from) {
        LocalDate today = Particulars.read(database).date();
        if (!from.isAfter(today)) {
            return Ruling.refused("policy.past", from, today);
        }
        Policies policies = Policies.read(database);
        List<PolicyDifference> differences = policies.differences(file, from);
        if (differences.isEmpty()) {
            return Ruling.refused("policy.same", from);
        }
        Optional<PolicyName> dated = names(differences).stream()
                .filter(name -> policies.changesOn(name, from))
                .findFirst();
        return dated.isPresent()
                ? Ruling.refused("policy.dated", dated.get().toString(), from)
                : Ruling.granted(differences);
    }

    /** Stages what differs; the change holds the whole text of each policy that would become another. */
    public Ruling<Change> stage(Operator maker, PolicyFile file, LocalDate from) {
        return look(file, from).then(differences -> {
            SortedSet<PolicyName> names = names(differences);
            String content = file.text(names);
            return Ruling.granted(new Changes(database, clock)
                    .stage(maker, PolicyChange.NAME, PolicyChange.subject(from, names), content));
        });
    }

    private static SortedSet<PolicyName> names(List<PolicyDifference> differences) {
        SortedSet<PolicyName> names = new TreeSet<>();
        differences.forEach(difference -> names.add(difference.policy()));
        return names;
    }
}
