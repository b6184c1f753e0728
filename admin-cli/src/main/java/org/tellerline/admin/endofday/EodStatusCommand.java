package org.tellerline.admin.endofday;

import java.util.Optional;
import java.util.Set;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Format;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.endofday.EndOfDay;
import org.tellerline.core.endofday.Run;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin eod status}: where the last end of day stands, step by step. */
@CommandLine.Command(name = "status")
public final class EodStatusCommand extends StaffCommand {

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public EodStatusCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.AUDITOR);
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        Optional<Run> last = EndOfDay.last(database);
        EodReports reports = new EodReports(admin(), format);
        if (last.isEmpty()) {
            admin().note("eod.none");
            return ExitCode.OK;
        }
        reports.print(last.get());
        return reports.standing(last.get());
    }
}
