package org.tellerline.admin.backup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.Command;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.core.backup.BackupKey;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin backup key create}: what backups are sealed with. */
@CommandLine.Command(name = "create")
public final class BackupKeyCreateCommand extends Command {

    private final Admin admin;

    @Option(names = "--file", paramLabel = "FILE")
    private @Nullable Path file;

    public BackupKeyCreateCommand(Admin admin) {
        this.admin = admin;
    }

    @Override
    public ExitCode run() {
        if (file == null) {
            throw Failure.missing("--file");
        }
        BackupKey key = BackupKey.create(file);
        admin.say("backup.key.made", key.id(), file);
        return ExitCode.OK;
    }
}
