package org.tellerline.admin.operator;

import java.util.List;
import java.util.Set;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Format;
import org.tellerline.admin.Sheet;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Change;
import org.tellerline.core.administration.Changes;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.StaffMember;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin change list}: what was staged, and what became of it. */
@CommandLine.Command(name = "list")
public final class ChangeListCommand extends StaffCommand {

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public ChangeListCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.AUDITOR);
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        Changes changes = new Changes(database, admin().clock(database));
        admin().print(sheet(admin(), changes, changes.all()), format);
        return ExitCode.OK;
    }

    static Sheet sheet(Admin admin, Changes changes, List<Change> which) {
        List<List<Object>> rows = which.stream()
                .map(change -> List.<Object>of(
                        change.no(),
                        change.kind(),
                        change.subject(),
                        change.maker().signOnName(),
                        Moments.text(change.endsAt()),
                        changes.state(change).name(),
                        change.decider().map(StaffMember::signOnName).orElse("")))
                .toList();
        return admin.sheet("change", List.of("no", "kind", "subject", "maker", "ends", "state", "decider"), rows);
    }
}
