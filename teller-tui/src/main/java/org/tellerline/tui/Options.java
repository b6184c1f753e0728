package org.tellerline.tui;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.SqliteAddress;
import org.tellerline.tui.grid.ScreenSize;
import org.tellerline.tui.grid.Theme;
import org.tellerline.tui.session.Printing;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The command line. Its texts are in the bundle {@link #HELP}. */
@CommandLine.Command(name = "teller", resourceBundle = Options.HELP, versionProvider = Version.class)
final class Options {

    static final String HELP = "org.tellerline.tui.text.usage";

    /** Names the bank where {@code --db} does not. */
    private static final String DATABASE_VARIABLE = "TELLERLINE_DB";

    private static final String THEME_VARIABLE = "TELLERLINE_THEME";

    private static final String PRINTERS = "none|file:FOLDER|lp[:QUEUE]|terminal";

    @Option(names = "--db", paramLabel = "ADDRESS")
    private @Nullable String db;

    /** Read before everything else by {@link CommandLineReader}; here only to be told in help and checked. */
    @Option(names = "--lang", paramLabel = "en|zh")
    private @Nullable Language lang;

    @Option(names = "--play", paramLabel = "FILE")
    private @Nullable Path play;

    @Option(names = "--size", paramLabel = "80x24")
    private @Nullable ScreenSize size;

    @Option(names = "--timing")
    private boolean timing;

    @Option(names = "--linear")
    private boolean linear;

    @Option(names = "--theme", paramLabel = "green|amber|white|contrast|mono")
    private @Nullable Theme theme;

    @Option(names = "--receipts", paramLabel = "DIR")
    private @Nullable Path receipts;

    @Option(names = "--printer", paramLabel = PRINTERS)
    private String printer = "none";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    /**
     * The bank: {@code --db}, else {@code TELLERLINE_DB}, else a file in the user's data folder.
     *
     * @throws org.tellerline.schema.db.DatabaseTrouble naming what is wrong with the address
     */
    DatabaseAddress address(Surroundings surroundings) {
        return Optional.ofNullable(db)
                .or(() -> Optional.ofNullable(surroundings.environment().get(DATABASE_VARIABLE)))
                .map(text -> DatabaseAddress.parse(text, surroundings.environment()))
                .orElseGet(() -> new SqliteAddress(surroundings.dataFolder().resolve("bank.db")));
    }

    Optional<Path> tape() {
        return Optional.ofNullable(play);
    }

    ScreenSize tapeSize() {
        return size == null ? ScreenSize.SMALLEST : size;
    }

    /** Whether a tape is played on a real painter, and how long it took after each key is told. */
    boolean isTimed() {
        return timing;
    }

    /** Whether the session is read by the line and not painted. */
    boolean isLinear() {
        return linear;
    }

    Optional<Theme> theme() {
        return Optional.ofNullable(theme);
    }

    /** The theme of somebody who does not name one at each start. */
    static Optional<Theme> usualTheme(Surroundings surroundings) {
        String name = surroundings.environment().getOrDefault(THEME_VARIABLE, "");
        Optional<Theme> theme = Theme.parse(name);
        if (theme.isEmpty() && !name.isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE,
                    Message.of("app.usage", Message.of("app.usage.value", THEME_VARIABLE, name, Theme.names())));
        }
        return theme;
    }

    /** Where receipts come out. What cannot be printed anywhere else goes into the user's data folder. */
    Printing printing(Surroundings surroundings) {
        return Printing.parse(
                        printer,
                        Optional.ofNullable(receipts),
                        surroundings.dataFolder().resolve("receipts"))
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        Message.of("app.usage", Message.of("app.usage.value", "--printer", printer, PRINTERS))));
    }
}
