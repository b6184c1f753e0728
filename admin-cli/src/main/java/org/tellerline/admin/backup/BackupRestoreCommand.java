package org.tellerline.admin.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.Command;
import org.tellerline.admin.Confirm;
import org.tellerline.admin.DryRun;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.core.backup.Restoring;
import org.tellerline.core.backup.Restoring.Insistence;
import org.tellerline.core.backup.Restoring.Restored;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseTrouble;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code admin backup restore}: a bank out of a backup. Where a bank stands, only its administrator may have it replaced; where none stands,
 * or none that can be opened, there is nobody to ask, and the key is what it takes.
 */
@CommandLine.Command(name = "restore")
public final class BackupRestoreCommand extends Command {

    private final Admin admin;

    @Option(names = "--file", paramLabel = "FILE")
    private @Nullable Path file;

    @Mixin
    private KeyOption key = new KeyOption();

    @Option(names = "--yes-older")
    private boolean older;

    @Option(names = "--yes-damaged")
    private boolean damaged;

    @Mixin
    private Confirm confirm = new Confirm();

    @Mixin
    private DryRun dryRun = new DryRun();

    public BackupRestoreCommand(Admin admin) {
        this.admin = admin;
    }

    @Override
    public ExitCode run() {
        if (file == null) {
            throw Failure.missing("--file");
        }
        Restoring restoring = new Restoring(file, key.read(admin), admin.address());
        Set<Insistence> insistence = insistence();
        boolean replaces = restoring.check(insistence);
        if (replaces) {
            askWho();
        }
        if (dryRun.asked()) {
            restoring.rehearse(new Notes(admin));
            admin.say("backup.restore.rehearsed", file, admin.address());
            return ExitCode.OK;
        }
        if (replaces) {
            confirm.ask(admin, Message.of("backup.restore.confirm", admin.address(), file));
        }
        tell(restoring.restore(insistence, Clock.systemUTC(), new Notes(admin)));
        return ExitCode.OK;
    }

    private void tell(Restored restored) {
        admin.say(
                "backup.restore.done",
                admin.address(),
                restored.backup().header().bank().name(),
                restored.backup().header().bank().date());
        restored.kept().ifPresent(kept -> admin.say("backup.restore.kept", kept));
    }

    /** Where the bank cannot tell any more who is who, the key alone must do. */
    private void askWho() {
        try (Database database = Database.open(admin.address(), Database.Mode.POSTING)) {
            admin.operator(database, "backup restore", Set.of(Role.ADMINISTRATOR));
        } catch (DatabaseTrouble e) {
            admin.note("backup.restore.nobody");
        }
    }

    private Set<Insistence> insistence() {
        Set<Insistence> insistence = EnumSet.noneOf(Insistence.class);
        if (older) {
            insistence.add(Insistence.OLDER);
        }
        if (damaged) {
            insistence.add(Insistence.DAMAGED);
        }
        return insistence;
    }
}
