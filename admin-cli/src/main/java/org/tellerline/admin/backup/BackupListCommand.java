package org.tellerline.admin.backup;

import org.tellerline.admin.Admin;
import org.tellerline.admin.Command;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Format;
import org.tellerline.core.backup.Backups;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code admin backup list}: what the backups in a folder say of themselves. */
@CommandLine.Command(name = "list")
public final class BackupListCommand extends Command {

    private final Admin admin;

    @Mixin
    private FolderOption folder = new FolderOption();

    @Mixin
    private KeyOption key = new KeyOption();

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public BackupListCommand(Admin admin) {
        this.admin = admin;
    }

    @Override
    public ExitCode run() {
        admin.print(BackupSheets.of(admin, Backups.list(folder.path(admin), key.find(admin))), format);
        return ExitCode.OK;
    }
}
