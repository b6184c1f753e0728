package org.tellerline.admin.staff;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.StaffRegister;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin staff disable}: somebody is shut out at once. */
@CommandLine.Command(name = "disable")
public final class StaffDisableCommand extends StaffCommand {

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "staff-name")
    private @Nullable String name;

    @Option(names = "--reason", paramLabel = "TEXT")
    private @Nullable String reason;

    public StaffDisableCommand(Admin admin) {
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
        if (reason == null) {
            throw Failure.missing("--reason");
        }
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        StaffRegister register = new StaffRegister(database, admin().clock(database));
        String who = Objects.requireNonNull(name);
        Admin.granted(register.disable(operator, who, Objects.requireNonNull(reason)));
        admin().note("staff.disabled", who);
        return ExitCode.OK;
    }
}
