package org.tellerline.tui;

import java.nio.file.Path;
import org.tellerline.schema.db.PrivateFile;

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
        System.setProperty("tellerline.log", PrivateFile.isReadyForLog(file) ? file.toString() : "/dev/null");
        return log;
    }

    Path file() {
        return file;
    }
}
