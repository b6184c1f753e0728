package org.tellerline.admin.backup;

import java.util.List;
import java.util.Set;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Format;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.backup.Backup;
import org.tellerline.core.backup.Restoring;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code admin backup create}: the whole bank in one sealed file, while tellers go on. */
@CommandLine.Command(name = "create")
public final class BackupCreateCommand extends StaffCommand {

    @Mixin
    private CopyOption copy = new CopyOption();

    @Option(names = "--deep", descriptionKey = "deep")
    private boolean deep;

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public BackupCreateCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        Backup backup = copy.make(admin(), database, operator);
        if (deep) {
            new Restoring(backup.file(), copy.key(admin()), database.address()).rehearse(new Notes(admin()));
        }
        admin().print(BackupSheets.of(admin(), List.of(backup)), format);
        return ExitCode.OK;
    }
}
