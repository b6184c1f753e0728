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
        System.exit(run(Surroundings.ofProcess(), args));
    }

    /** Runs one command line and answers the exit status. */
    static int run(Surroundings surroundings, String... args) {
        List<String> words = List.of(args);
        Language language = CommandLineReader.language(words).orElseGet(surroundings::language);
        return new TellerApp(surroundings, language).run(language, words).status();
    }

    private ExitCode run(Language language, List<String> args) {
        try {
            Optional<Options> options = new CommandLineReader(language).read(surroundings, args);
            return options.isPresent() ? work(options.get(), language) : ExitCode.OK;
        } catch (Failure e) {
            return complain(e.code(), e.text());
        } catch (NoTerminal e) {
            return complain(ExitCode.UNUSABLE, e.message());
        } catch (DatabaseTrouble e) {
            LoggerFactory.getLogger(TellerApp.class).warn("ended by", e);
            return complain(ExitCode.UNUSABLE, Message.of(e.key(), e.args().toArray()));
        } catch (Exception e) {
            String reference = UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
            LoggerFactory.getLogger(TellerApp.class).error("incident {}", reference, e);
            return complain(ExitCode.INTERNAL, Message.of("app.internal", reference, log.file()));
        }
    }

    private ExitCode work(Options options, Language language) throws NoTerminal {
        Optional<Tape> tape = options.tape().map(TapeRun::read);
        try (Bank bank = Bank.open(options.address(surroundings), surroundings.clock())) {
            Stations stations = new Stations(bank, options, language);
            return tape.isPresent()
                    ? new TapeRun(surroundings, texts).play(stations, tape.get())
                    : TerminalRun.on(stations, surroundings);
        }
    }

    private ExitCode complain(ExitCode code, Message text) {
        surroundings.err().println(DisplayText.of(texts.say(text)));
        return code;
    }
}
