package org.tellerline.admin.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.Output;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.policy.Policies;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin policy export}: the policies in force on a date, as a file that can be edited. */
@CommandLine.Command(name = "export")
public final class PolicyExportCommand extends StaffCommand {

    @Option(names = "--date", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate date;

    @Option(names = "--output", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--force")
    private boolean force;

    public PolicyExportCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.AUDITOR);
    }

    @Override
    protected void check() {
        if (force && file == null) {
            throw new Failure(ExitCode.USAGE, Message.of("admin.force"));
        }
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        LocalDate day = date == null ? Particulars.read(database).date() : date;
        try (Output out = Output.to(admin(), Optional.ofNullable(file), force)) {
            out.print("# " + admin().texts().say("policy.head", day) + "\n");
            out.print(Policies.read(database).text(day));
            out.finish();
        }
        return ExitCode.OK;
    }
}
