package org.tellerline.tui.session;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.DatabaseTrouble;

/** What the teller is told when an answer did not come. The particulars go to the log under a reference number. */
final class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final int REFERENCE_LENGTH = 8;

    private Troubles() {}

    static Notice notice(@Nullable Throwable trouble) {
        String reference = log(trouble);
        return trouble instanceof DatabaseTrouble database
                ? new Notice(
                        Notice.Kind.ERROR,
                        Message.of("screen.trouble.database", reference),
                        List.of(
                                Message.of(database.key(), database.args().toArray()),
                                Message.of("screen.trouble.database.help")))
                : Notice.error(
                        Message.of("screen.trouble.program", reference), Message.of("screen.trouble.program.help"));
    }

    /** Writes it to the log; returns the reference under which it is found there. */
    static String log(@Nullable Throwable trouble) {
        String reference =
                UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH).toUpperCase(Locale.ROOT);
        LOG.error("incident {}", reference, trouble);
        return reference;
    }
}
