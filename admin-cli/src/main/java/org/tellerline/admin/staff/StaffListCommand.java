package org.tellerline.admin.staff;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Format;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.StaffEntry;
import org.tellerline.core.administration.StaffRegister;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin staff list}: who is and was employed. */
@CommandLine.Command(name = "list")
public final class StaffListCommand extends StaffCommand {

    @Option(names = "--role", paramLabel = "ROLE")
    private @Nullable Role role;

    @Option(names = "--branch", paramLabel = "NUMBER")
    private @Nullable Long branch;

    @Option(names = "--state", paramLabel = "ACTIVE|DISABLED")
    private @Nullable State state;

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    /** Whether somebody may sign on. */
    enum State {
        ACTIVE,
        DISABLED
    }

    public StaffListCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.AUDITOR);
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        List<StaffEntry> entries = new StaffRegister(database, admin().clock(database))
                .all().stream().filter(this::wanted).toList();
        admin().print(StaffSheet.of(admin(), entries), format);
        return ExitCode.OK;
    }

    private boolean wanted(StaffEntry entry) {
        return (role == null || entry.member().role() == role)
                && (branch == null || entry.member().branch() == branch)
                && (state == null || entry.member().active() == (state == State.ACTIVE));
    }
}
