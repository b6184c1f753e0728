package org.tellerline.admin.backup;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import picocli.CommandLine.Option;

/** For commands that work with a folder of backups. */
public final class FolderOption {

    private static final String VARIABLE = "TELLERLINE_BACKUPS";

    @Option(names = "--folder", paramLabel = "FOLDER", descriptionKey = "folder")
    private @Nullable Path folder;

    /** The folder: {@code --folder}, else the one the variable names, else one in the user's data folder. */
    public Path path(Admin admin) {
        return Optional.ofNullable(folder)
                .or(() -> admin.named(VARIABLE))
                .orElseGet(() -> admin.surroundings().dataFolder().resolve("backups"));
    }
}
