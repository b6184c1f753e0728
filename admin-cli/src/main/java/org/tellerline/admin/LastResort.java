package org.tellerline.admin;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.tellerline.schema.db.PrivateFile;

/** Where nothing else helps: a person gets a short reference, the log in the user's state folder gets the rest. */
final class LastResort {

    /** Chooses how the log is written: a line of text for each event, or with {@code json} an object. */
    private static final String FORMAT_VARIABLE = "TELLERLINE_LOG";

    private static final int REFERENCE_BYTES = 4;

    private final Admin admin;

    LastResort(Admin admin) {
        this.admin = admin;
        // Logback asks for these when the first logger is made; it would make the file readable to all, so it finds
        // one.
        boolean json = "json".equals(admin.surroundings().environment().get(FORMAT_VARIABLE));
        System.setProperty(
                "logback.configurationFile", "org/tellerline/admin/logging" + (json ? "-json" : "") + ".xml");
        System.setProperty("tellerline.log", PrivateFile.isReadyForLog(file()) ? file().toString() : "/dev/null");
    }

    /** Tells the person a reference number and the log what happened under it. */
    void explain(Throwable error) {
        String reference = reference();
        if (PrivateFile.isReadyForLog(file())) {
            LoggerFactory.getLogger(AdminCli.class).error("reference {}", reference, error);
            admin.note("admin.internal", reference, file());
        } else {
            admin.note("admin.internal.unlogged", reference, error.getClass().getSimpleName(), file());
        }
    }

    /** Keeps the cause of a trouble that was explained to the person. */
    void log(Throwable trouble) {
        if (PrivateFile.isReadyForLog(file())) {
            LoggerFactory.getLogger(AdminCli.class).warn("ended by", trouble);
        }
    }

    private Path file() {
        return admin.surroundings().stateFolder().resolve("admin.log");
    }

    private static String reference() {
        byte[] random = new byte[REFERENCE_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random).toUpperCase(Locale.ROOT);
    }
}
