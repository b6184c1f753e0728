package org.tellerline.admin.endofday;

import java.util.List;
import java.util.Set;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Format;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.endofday.EndOfDay;
import org.tellerline.core.endofday.Run;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin eod dry-run}: what an end of day would consist of now, or everything that stands against it. */
@CommandLine.Command(name = "dry-run")
public final class EodDryRunCommand extends StaffCommand {

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public EodDryRunCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.AUDITOR);
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        EodReports reports = new EodReports(admin(), format);
        try (EndOfDay night = EndOfDay.toLookAt(admin().address())) {
            List<Message> gates = night.gates();
            if (!gates.isEmpty()) {
                return reports.refused(gates);
            }
            Run plan = night.plan().orElseThrow();
            reports.print(plan);
            admin().note("eod.plan", plan.date(), plan.next());
            return ExitCode.OK;
        }
    }
}
