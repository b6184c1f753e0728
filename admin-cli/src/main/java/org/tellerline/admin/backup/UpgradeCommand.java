package org.tellerline.admin.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.tellerline.admin.Admin;
import org.tellerline.admin.Command;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.core.backup.Backup;
import org.tellerline.core.backup.BackupKey;
import org.tellerline.core.backup.Backups;
import org.tellerline.core.backup.Upgrading;
import org.tellerline.core.bookcheck.BookReport;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Schema;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code admin upgrade}: brings a bank's tables to the version of this program, with a backup before it. */
@CommandLine.Command(name = "upgrade")
public final class UpgradeCommand extends Command {

    private final Admin admin;

    @Mixin
    private FolderOption folder = new FolderOption();

    @Mixin
    private KeyOption key = new KeyOption();

    @Option(names = "--without-backup")
    private boolean withoutBackup;

    public UpgradeCommand(Admin admin) {
        this.admin = admin;
    }

    @Override
    public ExitCode run() {
        Upgrading upgrading = new Upgrading(admin.address());
        int before = upgrading.version();
        if (before == Schema.VERSION) {
            admin.say("upgrade.nothing", admin.address(), before);
            return ExitCode.OK;
        }
        upgrading.assertUnused();
        Optional<Path> backup = withoutBackup ? Optional.empty() : Optional.of(backUp());
        BookReport report = upgrading.run();
        admin.say("upgrade.done", admin.address(), before, Schema.VERSION);
        if (report.clean()) {
            return ExitCode.OK;
        }
        String kept = backup.map(Path::toString).orElse("-");
        throw new Failure(
                ExitCode.FINDING,
                Message.of("upgrade.unclean", report.findings().get(0).rule().word(), kept));
    }

    private Path backUp() {
        BackupKey sealing = key.read(admin);
        Backup backup =
                new Backups(folder.path(admin), sealing, Clock.systemUTC()).create(admin.address(), new Notes(admin));
        admin.say("upgrade.backup", backup.file());
        return backup.file();
    }
}
