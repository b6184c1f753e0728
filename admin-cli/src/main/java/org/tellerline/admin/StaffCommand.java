package org.tellerline.admin;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks who runs it. Whoever signed on, or the credential the job was given, must be employed for it. */
public abstract class StaffCommand extends Command {

    private final Admin admin;

    @Spec
    private @Nullable CommandSpec spec;

    protected StaffCommand(Admin admin) {
        this.admin = admin;
    }

    protected final Admin admin() {
        return admin;
    }

    /** Who may run it; docs/admin.md tells the same. */
    public abstract Set<Role> roles();

    /** Whether a credential can be made for it; what takes a person's own will cannot run by itself. */
    public boolean unattended() {
        return true;
    }

    /** Looks at the command line before the database is opened. */
    protected void check() {}

    /** Does what the command line asks. */
    protected abstract ExitCode run(Database database, Operator operator);

    @Override
    public final ExitCode run() {
        check();
        try (Database database = Database.open(admin.address(), Database.Mode.POSTING)) {
            return run(database, admin.operator(database, name(), roles()));
        }
    }

    private String name() {
        return spec == null ? "" : spec.qualifiedName().replaceFirst("^admin ", "");
    }
}
