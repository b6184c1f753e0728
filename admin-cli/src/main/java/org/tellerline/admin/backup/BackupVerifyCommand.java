package org.tellerline.admin.backup;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.Command;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.admin.Format;
import org.tellerline.core.backup.Backup;
import org.tellerline.core.backup.BackupKey;
import org.tellerline.core.backup.Backups;
import org.tellerline.core.backup.Restoring;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code admin backup verify}: whether a backup is as it was sealed; with {@code --deep} whether a bank comes out whose books check. */
@CommandLine.Command(name = "verify")
public final class BackupVerifyCommand extends Command {

    private final Admin admin;

    @Option(names = "--file", paramLabel = "FILE")
    private @Nullable Path file;

    @Mixin
    private KeyOption key = new KeyOption();

    @Option(names = "--deep", descriptionKey = "deep")
    private boolean deep;

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public BackupVerifyCommand(Admin admin) {
        this.admin = admin;
    }

    @Override
    public ExitCode run() {
        if (file == null) {
            throw Failure.missing("--file");
        }
        BackupKey opening = key.read(admin);
        Notes notes = new Notes(admin);
        Backup backup = deep
                ? new Restoring(file, opening, admin.address()).rehearse(notes)
                : Backups.verify(file, opening, notes);
        admin.print(BackupSheets.of(admin, List.of(backup)), format);
        return ExitCode.OK;
    }
}
