package org.tellerline.admin.backup;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.StaffCommand;
import org.tellerline.core.administration.AdminEvent;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.Operators;
import org.tellerline.core.backup.Backup;
import org.tellerline.core.backup.BackupKey;
import org.tellerline.core.backup.Backups;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code admin backup prune}: takes the oldest backups of this bank away. */
@CommandLine.Command(name = "prune")
public final class BackupPruneCommand extends StaffCommand {

    private static final int MOST = 10_000;

    @Mixin
    private FolderOption folder = new FolderOption();

    @Mixin
    private KeyOption key = new KeyOption();

    @Option(names = "--keep", paramLabel = "1-10000")
    private @Nullable Integer keep;

    public BackupPruneCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    protected void check() {
        if (keep == null) {
            throw Failure.missing("--keep");
        }
        if (keep < 1 || keep > MOST) {
            throw new Failure(ExitCode.USAGE, Message.of("admin.usage.value", "--keep", keep.toString(), "1-" + MOST));
        }
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        BackupKey sealing = key.read(admin());
        Backups backups = new Backups(folder.path(admin()), sealing, Clock.systemUTC());
        int kept = keep == null ? MOST : keep;
        for (Backup backup : backups.prune(database.address(), kept)) {
            new Operators(database, admin().clock(database))
                    .tell(
                            operator,
                            AdminEvent.BACKUP_PRUNED,
                            Map.of("file", backup.file().toString()));
            admin().say("backup.pruned", backup.file());
        }
        return ExitCode.OK;
    }
}
