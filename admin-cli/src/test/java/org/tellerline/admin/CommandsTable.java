package org.tellerline.admin;

import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The overview of all commands in docs/admin.md. */
final class CommandsTable {

    private static final String BEGIN = "<!-- All commands, made by scripts/docs; do not edit it by hand. -->\n";
    private static final String END = "<!-- End of all commands. -->\n";

    private CommandsTable() {}

    /** The page with the overview as it shall be. */
    static String within(String page) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new AssertionError("docs/admin.md lacks the marks of the table of all commands");
        }
        return page.substring(0, begin + BEGIN.length()) + table() + page.substring(end);
    }

    private static String table() {
        return Model.commands().stream()
                .map(CommandsTable::row)
                .sorted()
                .collect(Collectors.joining("", "\n| command | | options of its own |\n|---|---|---|\n", "\n"));
    }

    private static String row(CommandSpec command) {
        String options = command.options().stream()
                .filter(option -> !option.inherited())
                .map(CommandsTable::option)
                .sorted()
                .collect(Collectors.joining(" "));
        String name = Model.name(command);
        return "| [" + name + "](#" + name.replace(' ', '-') + ") | "
                + TransactionsPage.cell(ManPage.description(command)) + " | " + options + " |\n";
    }

    private static String option(OptionSpec option) {
        String value = option.arity().max() > 0 ? " " + option.paramLabel().replace("|", "\\|") : "";
        return "`" + option.longestName() + value + "`";
    }
}
