package org.tellerline.admin.staff;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Change;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.StaffRegister;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin staff role}: another role or grade, once another person approves it. */
@CommandLine.Command(name = "role")
public final class StaffRoleCommand extends StaffCommand {

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "staff-name")
    private @Nullable String name;

    @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "role")
    private @Nullable Role role;

    @Option(names = "--grade", paramLabel = "GRADE", descriptionKey = "grade")
    private String grade = "NONE";

    public StaffRoleCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    protected void check() {
        if (name == null) {
            throw Failure.missing("--name");
        }
        if (role == null) {
            throw Failure.missing("--role");
        }
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        StaffRegister register = new StaffRegister(database, admin().clock(database));
        Change change = Admin.granted(
                register.role(operator, Objects.requireNonNull(name), Objects.requireNonNull(role), grade));
        admin().say("staff.staged", change.no());
        return ExitCode.OK;
    }
}
