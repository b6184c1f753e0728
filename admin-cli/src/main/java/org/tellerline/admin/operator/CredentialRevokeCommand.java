package org.tellerline.admin.operator;

import java.util.Set;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.Operators;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;

/** {@code admin credential revoke}: a credential opens nothing any more; one person can do that. */
@CommandLine.Command(name = "revoke")
public final class CredentialRevokeCommand extends NumberedCommand {

    public CredentialRevokeCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public boolean unattended() {
        return false;
    }

    @Override
    ExitCode run(Database database, Operator operator, long number) {
        Admin.granted(new Operators(database, admin().clock(database)).revoke(operator, number));
        admin().note("credential.revoked", number);
        return ExitCode.OK;
    }
}
