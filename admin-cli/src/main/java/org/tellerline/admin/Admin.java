package org.tellerline.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.Ruling;
import org.tellerline.core.backup.Backups;
import org.tellerline.core.bench.Bench;
import org.tellerline.core.bookcheck.BookCheck;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.doctor.Doctor;
import org.tellerline.core.founding.Founding;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.schema.db.Database;
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

    /** Names the credential file where {@code --credential} does not. */
    static final String CREDENTIAL_VARIABLE = "TELLERLINE_CREDENTIAL";

    /** Names the database where {@code --db} does not. */
    static final String DATABASE_VARIABLE = "TELLERLINE_DB";

    private final Surroundings surroundings;
    private final Texts texts;

    @Option(names = "--db", paramLabel = "ADDRESS", scope = ScopeType.INHERIT)
    private @Nullable String db;

    /** Read before everything else by {@link AdminCli}, since also the complaint about a wrong option is in a language. */
    @Option(names = "--lang", paramLabel = "en|zh", scope = ScopeType.INHERIT)
    private @Nullable Language lang;

    @Option(names = "--credential", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private @Nullable Path credential;

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
        this.texts = Texts.load(
                language,
                TEXTS,
                DatabaseTrouble.TEXTS,
                Texts.BANK,
                BookCheck.TEXTS,
                Founding.TEXTS,
                Bench.TEXTS,
                Backups.TEXTS,
                Doctor.TEXTS);
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

    /**
     * Who runs a command: the credential of the job, else whoever signed on.
     *
     * @throws Failure when that is nobody, or nobody who may
     */
    public Operator operator(Database database, String command, Set<Role> roles) {
        return operatorFiles().operator(database, command, roles);
    }

    OperatorFiles operatorFiles() {
        Optional<Path> file = Optional.ofNullable(credential)
                .or(() -> Optional.ofNullable(surroundings.environment().get(CREDENTIAL_VARIABLE))
                        .map(Path::of));
        return new OperatorFiles(surroundings.stateFolder(), file);
    }

    /** What the bank granted. @throws Failure with its sentence where it refused */
    public static <T> T granted(Ruling<T> ruling) {
        if (ruling instanceof Ruling.Granted<T> granted) {
            return granted.value();
        }
        throw new Failure(ExitCode.REFUSED, ((Ruling.Refused<T>) ruling).why());
    }

    /** Wall time, in the zone of the bank. */
    public BankClock clock(Database database) {
        return OperatorFiles.clock(database);
    }

    /** The names of all commands a credential can be made for. */
    public List<String> unattended() {
        return Commands.unattended(Commands.line(this));
    }

    /** A path that a variable names. */
    public Optional<Path> named(String variable) {
        return Optional.ofNullable(surroundings.environment().get(variable))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }

    /** Data under the headings that stand in the bundle as {@code SUBJECT.column.NAME}. */
    public Sheet sheet(String subject, List<String> names, List<List<Object>> rows) {
        List<String> headings = names.stream()
                .map(name -> texts.say(subject + ".column." + name))
                .toList();
        return new Sheet(names, headings, rows);
    }

    /** Prints data to standard output. */
    public void print(Sheet sheet, Format format) {
        surroundings.out().print(sheet.text(format));
    }

    /** Prints whole text to standard output. */
    void print(String text) {
        surroundings.out().print(text);
    }

    /** The help texts in one language. */
    static ResourceBundle help(Language language) {
        return ResourceBundle.getBundle(HELP, language.locale());
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
