package org.tellerline.admin.operator;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.HalfPassword;
import org.tellerline.core.administration.Change;
import org.tellerline.core.administration.Changes;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.PasswordResets;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin change approve}: another person than its maker makes a change take effect. */
@CommandLine.Command(name = "approve")
public final class ChangeApproveCommand extends NumberedCommand {

    @Option(names = "--file", paramLabel = "FILE")
    private @Nullable Path file;

    public ChangeApproveCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR);
    }

    @Override
    public boolean unattended() {
        return false;
    }

    @Override
    ExitCode run(Database database, Operator operator, long number) {
        PasswordResets resets = new PasswordResets(database, admin().clock(database));
        if (resets.isOne(number)) {
            Change change = new HalfPassword(admin(), file)
                    .handOver(database, "staff.second-half", half -> resets.approve(operator, number, half));
            admin().note("staff.second-half.hand-over", change.subject());
        } else {
            noHalf(number);
            Admin.granted(new Changes(database, admin().clock(database)).approve(operator, number));
        }
        admin().note("change.approved", number);
        return ExitCode.OK;
    }

    private void noHalf(long number) {
        if (file != null) {
            throw new Failure(ExitCode.USAGE, Message.of("admin.change.no-half", number));
        }
    }
}
