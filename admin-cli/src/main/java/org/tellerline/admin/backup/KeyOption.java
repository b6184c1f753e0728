package org.tellerline.admin.backup;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.Failure;
import org.tellerline.core.backup.BackupKey;
import picocli.CommandLine.Option;

/** For commands that seal or open a backup. */
public final class KeyOption {

    private static final String VARIABLE = "TELLERLINE_BACKUP_KEY";

    @Option(names = "--key", paramLabel = "FILE", descriptionKey = "key")
    private @Nullable Path key;

    /** The file, if one is named. */
    public Optional<Path> file(Admin admin) {
        return Optional.ofNullable(key).or(() -> admin.named(VARIABLE));
    }

    /** The key, if one is named. */
    public Optional<BackupKey> find(Admin admin) {
        return file(admin).map(BackupKey::read);
    }

    public BackupKey read(Admin admin) {
        return find(admin).orElseThrow(() -> Failure.missing("--key"));
    }
}
