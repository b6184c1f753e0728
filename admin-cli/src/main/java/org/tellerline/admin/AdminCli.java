package org.tellerline.admin;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.backup.BackupTrouble;
import org.tellerline.core.bookcheck.BadEvidence;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.DatabaseTrouble;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The administrator's door: {@code admin COMMAND}. Whatever happens inside leaves as one line and a documented exit code. */
public final class AdminCli {

    private final Surroundings surroundings;
    private final Admin admin;
    private final LastResort lastResort;

    private AdminCli(Surroundings surroundings, Language language) {
        this.surroundings = surroundings;
        this.admin = new Admin(surroundings, language);
        this.lastResort = new LastResort(admin);
    }

    public static void main(String[] args) {
        System.exit(run(Surroundings.ofProcess(), args));
    }

    /** Runs one command line and answers the exit status. */
    static int run(Surroundings surroundings, String... args) {
        AdminCli cli = new AdminCli(surroundings, language(surroundings, args));
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            cli.lastResort.explain(error);
            Runtime.getRuntime().halt(ExitCode.INTERNAL.status());
        });
        return cli.run(args).status();
    }

    private ExitCode run(String... args) {
        try {
            ExitCode code = dispatch(args);
            return surroundings.out().checkError() ? complain(ExitCode.UNUSABLE, Message.of("admin.output")) : code;
        } catch (ParameterException e) {
            String command = e.getCommandLine().getCommandSpec().qualifiedName();
            return complain(ExitCode.USAGE, Message.of("admin.usage", UsageErrors.message(e), command));
        } catch (Failure e) {
            return complain(e.code(), e.text());
        } catch (BadEvidence e) {
            return complain(e.usable() ? ExitCode.USAGE : ExitCode.UNUSABLE, e.text());
        } catch (BackupTrouble e) {
            lastResort.log(e);
            return complain(code(e), e.text());
        } catch (DatabaseTrouble e) {
            lastResort.log(e);
            return complain(ExitCode.UNUSABLE, new Message(e.key(), List.copyOf(e.args())));
        } catch (Exception e) {
            lastResort.explain(e);
            return ExitCode.INTERNAL;
        }
    }

    private ExitCode dispatch(String... args) {
        CommandLine line = Commands.line(admin);
        line.setExpandAtFiles(false);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.registerConverter(Language.class, UsageErrors::language);
        line.registerConverter(Path.class, UsageErrors::path);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setResourceBundle(Admin.help(admin.texts().language()));
        line.setOut(new PrintWriter(surroundings.out(), true));
        ParseResult parsed = line.parseArgs(args);
        if (CommandLine.executeHelpRequest(parsed) != null) {
            return ExitCode.OK;
        }
        ParseResult deepest = parsed;
        while (deepest.hasSubcommand()) {
            deepest = deepest.subcommand();
        }
        CommandSpec command = deepest.commandSpec();
        if (command.userObject() instanceof Command work) {
            return work.run();
        }
        throw new Failure(
                ExitCode.USAGE, Message.of("admin.usage", Message.of("admin.usage.command"), command.qualifiedName()));
    }

    private static ExitCode code(BackupTrouble trouble) {
        return switch (trouble.sort()) {
            case FINDING -> ExitCode.FINDING;
            case UNUSABLE -> ExitCode.UNUSABLE;
            case REFUSED -> ExitCode.REFUSED;
        };
    }

    private ExitCode complain(ExitCode code, Message text) {
        admin.note(text.key(), text.args().toArray());
        return code;
    }

    /** The last {@code --lang} that names a language, else the locale's. */
    private static Language language(Surroundings surroundings, String... args) {
        Optional<Language> asked = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--lang") && i + 1 < args.length) {
                asked = Language.parse(args[i + 1]).or(Optional::empty);
            } else if (args[i].startsWith("--lang=")) {
                asked = Language.parse(args[i].substring("--lang=".length()));
            }
        }
        return asked.orElseGet(surroundings::language);
    }
}
