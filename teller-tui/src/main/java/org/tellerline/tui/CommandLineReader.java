package org.tellerline.tui;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.tui.grid.ScreenSize;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads the command line, and says in the person's language what is wrong with it. */
final class CommandLineReader {

    private static final Pattern SIZE = Pattern.compile("(\\d{2,3})x(\\d{2,3})");

    private final Options options = new Options();
    private final CommandLine line = new CommandLine(options);

    CommandLineReader(Language language) {
        line.setExpandAtFiles(false);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.registerConverter(Language.class, CommandLineReader::language);
        line.registerConverter(ScreenSize.class, CommandLineReader::size);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setResourceBundle(ResourceBundle.getBundle(Options.HELP, language.locale()));
    }

    /** The language asked for by {@code --lang}, which must be known before anything can be said; not yet checked. */
    static Optional<Language> language(List<String> args) {
        int at = args.lastIndexOf("--lang");
        String next = at >= 0 && at + 1 < args.size() ? args.get(at + 1) : "";
        return args.stream()
                .filter(arg -> arg.startsWith("--lang="))
                .map(arg -> arg.substring("--lang=".length()))
                .reduce((earlier, later) -> later)
                .or(() -> Optional.of(next))
                .flatMap(Language::parse);
    }

    /** The options; empty where help or version was asked for and given. */
    Optional<Options> read(Surroundings surroundings, List<String> args) {
        try {
            line.parseArgs(args.toArray(String[]::new));
        } catch (ParameterException e) {
            throw new Failure(ExitCode.USAGE, Message.of("app.usage", message(e)));
        }
        if (line.isUsageHelpRequested()) {
            surroundings.out().print(line.getUsageMessage());
            return Optional.empty();
        }
        if (line.isVersionHelpRequested()) {
            line.printVersionHelp(surroundings.out());
            return Optional.empty();
        }
        return Optional.of(options);
    }

    private static Message message(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            return Message.of("app.usage.unknown", unmatched.getUnmatched().get(0));
        }
        if (error instanceof MissingParameterException missing) {
            return Message.of("app.usage.missing", name(missing.getMissing().get(0)));
        }
        if (error instanceof OverwrittenOptionException twice) {
            return Message.of("app.usage.twice", name(twice.getOverwritten()));
        }
        ArgSpec argument = error.getArgSpec();
        return argument == null
                ? Message.of("app.usage.wrong")
                : Message.of(
                        "app.usage.value", name(argument), String.valueOf(error.getValue()), argument.paramLabel());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static Language language(String text) {
        return Language.parse(text).orElseThrow(() -> new TypeConversionException("no language"));
    }

    private static ScreenSize size(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new TypeConversionException("no size");
        }
        return new ScreenSize(Integer.parseInt(size.group(2)), Integer.parseInt(size.group(1)));
    }
}
