package org.tellerline.admin;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts what is wrong with a command line into the words of the bundles. */
final class UsageErrors {

    private UsageErrors() {}

    static Message message(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            return Message.of("admin.usage.unknown", unmatched.getUnmatched().get(0));
        }
        if (error instanceof MissingParameterException missing) {
            return Message.of("admin.usage.missing", names(missing.getMissing()));
        }
        if (error instanceof OverwrittenOptionException twice) {
            return Message.of("admin.usage.twice", name(twice.getOverwritten()));
        }
        if (error instanceof MutuallyExclusiveArgsException) {
            return Message.of("admin.usage.together");
        }
        ArgSpec argument = error.getArgSpec();
        return argument == null
                ? Message.of("admin.usage.wrong")
                : Message.of(
                        "admin.usage.value", name(argument), String.valueOf(error.getValue()), argument.paramLabel());
    }

    /** Picocli's way to read a language. */
    static Language language(String text) {
        return Language.parse(text).orElseThrow(() -> new TypeConversionException("no language"));
    }

    /** Picocli's way to read the path of a file; no name at all is not taken for this folder. */
    static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("no path");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("no path");
        }
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(UsageErrors::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
