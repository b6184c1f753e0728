package org.tellerline.admin.operator;

import java.util.Set;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.core.administration.Changes;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;

/** {@code admin change approve}: another person than its maker makes a change take effect. */
@CommandLine.Command(name = "approve")
public final class ChangeApproveCommand extends NumberedCommand {

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
    ExitCode run(Database database, Operator operator, long number) {
        Admin.granted(new Changes(database, admin().clock(database)).approve(operator, number));
        admin().note("change.approved", number);
        return ExitCode.OK;
    }
}
