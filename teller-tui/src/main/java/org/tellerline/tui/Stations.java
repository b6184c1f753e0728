package org.tellerline.tui;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tellerline.core.Bank;
import org.tellerline.core.text.Language;
import org.tellerline.tui.grid.Display;
import org.tellerline.tui.session.Printing;
import org.tellerline.tui.session.Station;
import org.tellerline.tui.session.TellerSession;

/** Furnishes the one session of this process. */
record Stations(Bank bank, Options options, Language language, Supplier<UUID> keys, Printing printing) {

    private static final int WORKERS = 2;
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    /**
     * A session on a display.
     *
     * @param defects told of what no session should ever throw
     */
    TellerSession session(Display display, Consumer<Throwable> defects) {
        return new TellerSession(
                new Station("local", bank, display, workers(), System::nanoTime, keys, language, printing, defects));
    }

    private static ExecutorService workers() {
        return Executors.newFixedThreadPool(WORKERS, work -> {
            Thread thread = new Thread(work, "bank-questions");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Signs off whoever is still signed on, and lets what is under way come to its end. */
    static void end(TellerSession session) {
        session.hangUp();
        try {
            session.awaitIdle(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
