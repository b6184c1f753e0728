package org.tellerline.admin.operator;

import java.util.List;
import java.util.Set;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Format;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.Operators;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin credential list}: what jobs may run by themselves, and who answers for it. */
@CommandLine.Command(name = "list")
public final class CredentialListCommand extends StaffCommand {

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public CredentialListCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.AUDITOR);
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        Operators operators = new Operators(database, admin().clock(database));
        List<List<Object>> rows = operators.credentials().stream()
                .map(file -> List.<Object>of(
                        file.no(),
                        String.join(", ", file.commands()),
                        file.maker().signOnName(),
                        file.approver().signOnName(),
                        Moments.text(file.endsAt()),
                        operators.state(file).name()))
                .toList();
        List<String> names = List.of("no", "commands", "maker", "approver", "ends", "state");
        admin().print(admin().sheet("credential", names, rows), format);
        return ExitCode.OK;
    }
}
