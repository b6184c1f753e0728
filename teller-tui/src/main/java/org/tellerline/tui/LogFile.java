package org.tellerline.tui;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The program's log, in a file of the user's own; a terminal never sees a line of it. */
final class LogFile {

    private final Path file;

    private LogFile(Path file) {
        this.file = file;
    }

    /** Names the file to Logback, which asks when the first logger is made. */
    static LogFile begin(Surroundings surroundings) {
        Path file = surroundings.stateFolder().resolve("teller.log");
        LogFile log = new LogFile(file);
        boolean json = "json".equals(surroundings.environment().get("TELLERLINE_LOG"));
        System.setProperty("logback.configurationFile", "org/tellerline/tui/logging" + (json ? "-json" : "") + ".xml");
        System.setProperty("tellerline.log", log.isWritable() ? file.toString() : "/dev/null");
        return log;
    }

    Path file() {
        return file;
    }

    private boolean isWritable() {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(file, ownerOnly());
            }
            return Files.isRegularFile(file) && Files.isWritable(file);
        } catch (IOException e) {
            return false;
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
