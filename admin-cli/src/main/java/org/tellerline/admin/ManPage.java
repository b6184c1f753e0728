package org.tellerline.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tellerline.core.text.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands and their options in the language of man pages, from the model that the help is made from. */
final class ManPage {

    private final CommandSpec tool;
    private final Texts texts;
    private final StringBuilder page = new StringBuilder();

    ManPage(CommandSpec tool, Texts texts) {
        this.tool = tool;
        this.texts = texts;
    }

    String text() {
        line(".TH TELLERLINE-ADMIN 1 \"\" \"Tellerline\" \"\"");
        section("name");
        text("admin - " + description(tool));
        section("synopsis");
        text("admin COMMAND [OPTION]...");
        section("options");
        tool.options().forEach(this::option);
        section("commands");
        commands(tool).forEach(this::command);
        section("status");
        Arrays.stream(ExitCode.values()).forEach(code -> {
            line(".TP");
            line("\\fB" + code.status() + "\\fR");
            text(texts.say("man.exit." + code));
        });
        section("environment");
        text(texts.say("man.environment"));
        section("see");
        text("docs/admin.md, docs/RUNBOOK.md");
        return page.toString();
    }

    /** Those that do something, in the order of their names. */
    static List<CommandSpec> commands(CommandSpec from) {
        List<CommandSpec> found = new ArrayList<>();
        if (from.userObject() instanceof Command) {
            found.add(from);
        }
        from.subcommands().values().forEach(line -> found.addAll(commands(line.getCommandSpec())));
        found.sort(Comparator.comparing(CommandSpec::qualifiedName));
        return found;
    }

    /** What a command does, in one line. */
    static String description(CommandSpec command) {
        return String.join(" ", command.usageMessage().description());
    }

    /** What an option does, in one line. */
    static String description(OptionSpec option) {
        return String.join(" ", option.description());
    }

    private void command(CommandSpec command) {
        line(".SS " + escaped(command.qualifiedName()));
        text(description(command));
        command.options().stream().filter(option -> !option.inherited()).forEach(this::option);
    }

    private void option(OptionSpec option) {
        line(".TP");
        String names = "\\fB" + escaped(String.join(", ", option.names())) + "\\fR";
        line(option.arity().max() > 0 ? names + " \\fI" + escaped(option.paramLabel()) + "\\fR" : names);
        text(description(option));
    }

    private void section(String key) {
        line(".SH " + texts.say("man." + key));
    }

    private void text(String text) {
        line(escaped(text));
    }

    /** A full stop or an apostrophe at the beginning would be a request to the formatter, a hyphen would be broken at. */
    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
