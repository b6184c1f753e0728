package org.tellerline.admin.operator;

import java.util.Set;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.core.administration.Changes;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;

/** {@code admin change reject}: a staged change ends without effect. */
@CommandLine.Command(name = "reject")
public final class ChangeRejectCommand extends NumberedCommand {

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
    ExitCode run(Database database, Operator operator, long number) {
        Admin.granted(new Changes(database, admin().clock(database)).reject(operator, number));
        admin().note("change.rejected", number);
        return ExitCode.OK;
    }
}
