package org.tellerline.admin.staff;

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
import org.tellerline.core.administration.StaffEntry;
import org.tellerline.core.administration.StaffRegister;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin staff show}: one of the staff. */
@CommandLine.Command(name = "show")
public final class StaffShowCommand extends StaffCommand {

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "staff-name")
    private @Nullable String name;

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public StaffShowCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.AUDITOR);
    }

    @Override
    protected void check() {
        if (name == null) {
            throw Failure.missing("--name");
        }
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        String wanted = Objects.requireNonNull(name);
        StaffEntry entry = new StaffRegister(database, admin().clock(database))
                .find(wanted)
                .orElseThrow(() -> new Failure(ExitCode.REFUSED, Message.of("admin.staff.none", wanted)));
        admin().print(StaffSheet.of(admin(), List.of(entry)), format);
        return ExitCode.OK;
    }
}
