package org.tellerline.admin.operator;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Changes;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin change approve}: another person than its maker makes a change take effect. */
@CommandLine.Command(name = "approve")
public final class ChangeApproveCommand extends StaffCommand {

    @Option(names = "--no", paramLabel = "NUMBER")
    private @Nullable Long no;

    public ChangeApproveCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR);
    }

    @Override
    public boolean unattended() {
        return false;
    }

    @Override
    protected void check() {
        if (no == null) {
            throw Failure.missing("--no");
        }
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        long number = Objects.requireNonNull(no);
        Admin.granted(new Changes(database, admin().clock(database)).approve(operator, number));
        admin().note("change.approved", number);
        return ExitCode.OK;
    }
}
