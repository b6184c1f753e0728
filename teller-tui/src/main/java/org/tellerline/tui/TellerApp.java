package org.tellerline.tui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import org.tellerline.core.Bank;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.tui.grid.DisplayText;
import org.tellerline.tui.session.Printing;
import org.tellerline.tui.tape.Tape;
import org.tellerline.tui.terminal.NoTerminal;

/** The teller's program. */
public final class TellerApp {

    private static final String TEXTS = "/org/tellerline/tui/text/app";
    private static final int REFERENCE_LENGTH = 8;

    private final Surroundings surroundings;
    private final Texts texts;
    private final LogFile log;

    private TellerApp(Surroundings surroundings, Language language) {
        this.surroundings = surroundings;
        this.texts = Texts.load(language, TEXTS, DatabaseTrouble.TEXTS, NoTerminal.BUNDLE, Tape.BUNDLE);
        this.log = LogFile.begin(surroundings);
    }

    public static void main(String[] args) {
        TellerApp app = of(Surroundings.ofProcess(), args);
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            app.explain(error);
            Runtime.getRuntime().halt(ExitCode.INTERNAL.status());
        });
        System.exit(app.run(args).status());
    }

    /** Runs one command line and answers the exit status. */
    static int run(Surroundings surroundings, String... args) {
        return of(surroundings, args).run(args).status();
    }

    private static TellerApp of(Surroundings surroundings, String... args) {
        Language language = CommandLineReader.language(List.of(args)).orElseGet(surroundings::language);
        return new TellerApp(surroundings, language);
    }

    private ExitCode run(String... args) {
        try {
            Optional<Options> options = new CommandLineReader(texts.language()).read(surroundings, List.of(args));
            return options.isPresent() ? work(options.get()) : ExitCode.OK;
        } catch (Failure e) {
            return complain(e.code(), e.text());
        } catch (NoTerminal e) {
            return complain(ExitCode.UNUSABLE, e.message());
        } catch (DatabaseTrouble e) {
            LoggerFactory.getLogger(TellerApp.class).warn("ended by", e);
            return complain(ExitCode.UNUSABLE, Message.of(e.key(), e.args().toArray()));
        } catch (Exception e) {
            return explain(e);
        }
    }

    private ExitCode work(Options options) throws NoTerminal {
        Optional<Tape> tape = options.tape().map(TapeRun::read);
        Printing printing = options.printing(surroundings);
        try (Bank bank = Bank.open(options.address(surroundings), surroundings.clock(), surroundings.random())) {
            Stations stations = new Stations(bank, options, texts.language(), surroundings.keys(), printing);
            return tape.isPresent()
                    ? new TapeRun(surroundings, texts).play(stations, tape.get())
                    : TerminalRun.on(stations, surroundings);
        }
    }

    /** Gives the person a reference, and the log what happened under it. */
    private ExitCode explain(Throwable error) {
        String reference = UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
        LoggerFactory.getLogger(TellerApp.class).error("incident {}", reference, error);
        return complain(ExitCode.INTERNAL, Message.of("app.internal", reference, log.file()));
    }

    private ExitCode complain(ExitCode code, Message text) {
        surroundings.err().println(DisplayText.of(texts.say(text)));
        return code;
    }
}
