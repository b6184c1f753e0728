package org.tellerline.admin.staff;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.HalfPassword;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Change;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.PasswordResets;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin staff reset-password}: somebody shall be given a random password, once another person approves it; each of the two knows half of it. */
@CommandLine.Command(name = "reset-password")
public final class StaffResetPasswordCommand extends StaffCommand {

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "staff-name")
    private @Nullable String name;

    @Option(names = "--file", paramLabel = "FILE")
    private @Nullable Path file;

    public StaffResetPasswordCommand(Admin admin) {
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
        String who = Objects.requireNonNull(name);
        PasswordResets resets = new PasswordResets(database, admin().clock(database));
        Change change = new HalfPassword(admin(), file)
                .handOver(database, "staff.first-half", half -> resets.stage(operator, who, half));
        admin().say("staff.staged", change.no());
        admin().note("staff.first-half.hand-over", who);
        return ExitCode.OK;
    }
}
