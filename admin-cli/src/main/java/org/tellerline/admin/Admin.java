package org.tellerline.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.bench.Bench;
import org.tellerline.core.bookcheck.BookCheck;
import org.tellerline.core.founding.Founding;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.schema.db.SqliteAddress;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The tool as its commands see it: the options all of them share, the person's language, the way to print. */
@CommandLine.Command(name = "admin", resourceBundle = Admin.HELP, versionProvider = Version.class)
public final class Admin {

    /** The bundle of all help texts. */
    static final String HELP = "org.tellerline.admin.text.help";

    static final String TEXTS = "/org/tellerline/admin/text/admin";

    /** Names the database where {@code --db} does not. */
    static final String DATABASE_VARIABLE = "TELLERLINE_DB";

    private final Surroundings surroundings;
    private final Texts texts;

    @Option(names = "--db", paramLabel = "ADDRESS", scope = ScopeType.INHERIT)
    private @Nullable String db;

    /** Read before everything else by {@link AdminCli}, since also the complaint about a wrong option is in a language. */
    @Option(names = "--lang", paramLabel = "en|zh", scope = ScopeType.INHERIT)
    private @Nullable Language lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    Admin(Surroundings surroundings, Language language) {
        this.surroundings = surroundings;
        this.texts = Texts.load(language, TEXTS, DatabaseTrouble.TEXTS, BookCheck.TEXTS, Founding.TEXTS, Bench.TEXTS);
    }

    /** In the person's language. */
    public Texts texts() {
        return texts;
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    /**
     * The database the command is about: {@code --db}, else {@code TELLERLINE_DB}, else a file in the user's data folder.
     *
     * @throws DatabaseTrouble naming what is wrong with the address
     */
    public DatabaseAddress address() {
        return Optional.ofNullable(db)
                .or(() -> Optional.ofNullable(surroundings.environment().get(DATABASE_VARIABLE)))
                .map(text -> DatabaseAddress.parse(text, surroundings.environment()))
                .orElseGet(() -> new SqliteAddress(dataFolder().resolve("bank.db")));
    }

    /** Prints data to standard output. */
    public void print(Sheet sheet, Format format) {
        surroundings.out().print(sheet.text(format));
    }

    /** Says a sentence on standard output. */
    public void say(String key, Object... args) {
        surroundings.out().println(Printable.line(texts.say(key, args)));
    }

    /** Says a sentence on standard error: progress, a note, a complaint. */
    public void note(String key, Object... args) {
        surroundings.err().println(Printable.line(texts.say(key, args)));
    }

    private Path dataFolder() {
        Path folder = surroundings.dataFolder();
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failure(ExitCode.UNUSABLE, Message.of("admin.folder", folder));
        }
    }
}
