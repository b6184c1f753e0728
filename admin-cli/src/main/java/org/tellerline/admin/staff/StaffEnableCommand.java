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

/** {@code admin staff enable}: somebody comes back, once another person approves it. */
@CommandLine.Command(name = "enable")
public final class StaffEnableCommand extends StaffCommand {

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "staff-name")
    private @Nullable String name;

    public StaffEnableCommand(Admin admin) {
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
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        StaffRegister register = new StaffRegister(database, admin().clock(database));
        Change change = Admin.granted(register.enable(operator, Objects.requireNonNull(name)));
        admin().say("staff.staged", change.no());
        return ExitCode.OK;
    }
}
