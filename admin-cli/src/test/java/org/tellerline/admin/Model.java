package org.tellerline.admin;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tellerline.core.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands there are, as Picocli read them. */
final class Model {

    private Model() {}

    static CommandSpec tool() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(nowhere, nowhere, Map.of(), Path.of("unused"));
        CommandLine line = Commands.line(new Admin(surroundings, Language.EN));
        line.setResourceBundle(Admin.help(Language.EN));
        return line.getCommandSpec();
    }

    /** Those that do something. */
    static List<CommandSpec> commands() {
        return commands(tool());
    }

    /** As keyed, without the tool's own name. */
    static String name(CommandSpec command) {
        return command.qualifiedName().replaceFirst("^admin ", "");
    }

    private static List<CommandSpec> commands(CommandSpec from) {
        List<CommandSpec> found = new ArrayList<>();
        if (!(from.userObject() instanceof Admin) && !(from.userObject() instanceof Group)) {
            found.add(from);
        }
        from.subcommands().values().forEach(line -> found.addAll(commands(line.getCommandSpec())));
        return found;
    }
}
