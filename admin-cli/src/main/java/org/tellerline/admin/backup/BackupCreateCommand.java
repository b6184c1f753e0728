package org.tellerline.admin.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Format;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.AdminEvent;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.Operators;
import org.tellerline.core.backup.Backup;
import org.tellerline.core.backup.BackupKey;
import org.tellerline.core.backup.Backups;
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
    private FolderOption folder = new FolderOption();

    @Mixin
    private KeyOption key = new KeyOption();

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

    /** The trail is told before the copy is taken, so that the copy tells of itself. */
    @Override
    protected ExitCode run(Database database, Operator operator) {
        BackupKey sealing = key.read(admin());
        Path place = folder.path(admin());
        new Operators(database, admin().clock(database))
                .tell(operator, AdminEvent.BACKUP, Map.of("folder", place.toString(), "key", sealing.id()));
        Notes notes = new Notes(admin());
        Backup backup = new Backups(place, sealing, Clock.systemUTC()).create(database.address(), notes);
        if (deep) {
            new Restoring(backup.file(), sealing, database.address()).rehearse(new Notes(admin()));
        }
        admin().print(BackupSheets.of(admin(), List.of(backup)), format);
        return ExitCode.OK;
    }
}
