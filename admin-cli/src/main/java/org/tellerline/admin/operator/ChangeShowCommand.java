package org.tellerline.admin.operator;

import java.util.List;
import java.util.Set;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.Format;
import org.tellerline.core.administration.Change;
import org.tellerline.core.administration.Changes;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;

/** {@code admin change show}: the whole text of a change, as it would stand. */
@CommandLine.Command(name = "show")
public final class ChangeShowCommand extends NumberedCommand {

    public ChangeShowCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.AUDITOR);
    }

    @Override
    ExitCode run(Database database, Operator operator, long number) {
        Changes changes = new Changes(database, admin().clock(database));
        Change change = changes.find(number)
                .orElseThrow(() -> new Failure(ExitCode.REFUSED, Message.of("admin.change.none", number)));
        admin().print(ChangeListCommand.sheet(admin(), changes, List.of(change)), Format.TABLE);
        change.content().lines().forEach(line -> admin().say("change.line", line));
        return ExitCode.OK;
    }
}
