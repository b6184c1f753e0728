package org.tellerline.admin.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.Format;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.policy.Policies;
import org.tellerline.core.policy.PolicyDifference;
import org.tellerline.core.policy.PolicyFile;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin policy diff}: what a file says otherwise than the policies in force on a date. */
@CommandLine.Command(name = "diff")
public final class PolicyDiffCommand extends StaffCommand {

    @Option(names = "--file", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate date;

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public PolicyDiffCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.AUDITOR);
    }

    @Override
    protected void check() {
        if (file == null) {
            throw Failure.missing("--file");
        }
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        PolicyReader reader = new PolicyReader(admin());
        PolicyFile edited = reader.read(Objects.requireNonNull(file), database);
        LocalDate day = date == null ? Particulars.read(database).date() : date;
        List<PolicyDifference> differences = Policies.read(database).differences(edited, day);
        admin().print(reader.sheet(differences), format);
        admin().note("policy.differences", differences.size(), day);
        return ExitCode.OK;
    }
}
