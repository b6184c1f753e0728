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

/** {@code admin change reject}: a staged change ends without effect. */
@CommandLine.Command(name = "reject")
public final class ChangeRejectCommand extends StaffCommand {

    @Option(names = "--no", paramLabel = "NUMBER")
    private @Nullable Long no;

    public ChangeRejectCommand(Admin admin) {
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
        Admin.granted(new Changes(database, admin().clock(database)).reject(operator, number));
        admin().note("change.rejected", number);
        return ExitCode.OK;
    }
}
