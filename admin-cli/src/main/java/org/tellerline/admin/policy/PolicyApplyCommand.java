package org.tellerline.admin.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.DryRun;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.Format;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Change;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.PolicyChanges;
import org.tellerline.core.policy.Policies;
import org.tellerline.core.policy.PolicyDifference;
import org.tellerline.core.policy.PolicyFile;
import org.tellerline.core.policy.PolicyName;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code admin policy apply}: stages what a file says otherwise, from a business date to come; another person approves it. */
@CommandLine.Command(name = "apply")
public final class PolicyApplyCommand extends StaffCommand {

    @Option(names = "--file", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", descriptionKey = "admin.policy.apply.from")
    private @Nullable LocalDate from;

    @Mixin
    private DryRun dryRun = new DryRun();

    public PolicyApplyCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    /** A new policy is somebody's decision. */
    @Override
    public boolean unattended() {
        return false;
    }

    @Override
    protected void check() {
        if (file == null) {
            throw Failure.missing("--file");
        }
        if (from == null) {
            throw Failure.missing("--from");
        }
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        LocalDate day = Objects.requireNonNull(from);
        PolicyReader reader = new PolicyReader(admin());
        PolicyFile edited = reader.read(Objects.requireNonNull(file), database);
        PolicyChanges changes = new PolicyChanges(database, admin().clock(database));
        List<PolicyDifference> differences = Admin.granted(changes.look(edited, day));
        admin().print(reader.sheet(differences), Format.TABLE);
        tellLater(database, differences, day);
        if (dryRun.asked()) {
            admin().note("policy.dry", day);
        } else {
            Change change = Admin.granted(changes.stage(operator, edited, day));
            admin().note("policy.staged", change.no(), day);
        }
        return ExitCode.OK;
    }

    /** What was decided for a later day comes into force then all the same. */
    private void tellLater(Database database, List<PolicyDifference> differences, LocalDate day) {
        Policies policies = Policies.read(database);
        Set<PolicyName> names = new TreeSet<>();
        differences.forEach(line -> names.add(line.policy()));
        names.forEach(name -> policies.changesAfter(name, day)
                .ifPresent(later -> admin().note("policy.later", name.toString(), later)));
    }
}
