package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** docs/admin.md tells every command, every option and every exit code there is, and none that there is not. */
final class AdminPageTest {

    private static final Path PAGE = Path.of(System.getProperty("tellerline.root", ".."), "docs/admin.md");
    private static final String SHARED = "Options of every command";
    private static final Pattern OPTION = Pattern.compile("`(-[-a-zA-Z]+)[^`]*`");

    private final Map<String, String> sections = sections();

    @Test
    void every_command_has_its_section_and_every_option_its_row_there() {
        for (CommandSpec command : Model.commands()) {
            assertThat(sections).containsKey(Model.name(command));
            List<String> own = new ArrayList<>();
            command.options().stream()
                    .filter(option -> !option.inherited())
                    .forEach(option -> own.addAll(names(option)));
            assertThat(rows(Model.name(command)))
                    .as("options of %s", Model.name(command))
                    .containsExactlyInAnyOrderElementsOf(own);
        }
    }

    @Test
    void who_may_run_a_command_is_told_as_it_is() {
        List<String> wanted = new ArrayList<>();
        for (CommandSpec command : Model.commands()) {
            if (command.userObject() instanceof StaffCommand staff) {
                String roles = staff.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
                wanted.add(
                        "| `%s` | %s | %s |".formatted(Model.name(command), roles, staff.unattended() ? "yes" : "no"));
            }
        }
        assertThat(sections.getOrDefault("Who may run what", "").lines().filter(line -> line.startsWith("| `")))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void the_options_of_every_command_have_theirs() {
        List<String> shared = new ArrayList<>();
        Model.tool().options().forEach(option -> shared.addAll(names(option)));
        assertThat(rows(SHARED)).containsExactlyInAnyOrderElementsOf(shared);
    }

    @Test
    void every_value_an_option_takes_is_told() {
        for (CommandSpec command : Model.commands()) {
            for (OptionSpec option : command.options()) {
                String section = option.inherited() ? sections.get(SHARED) : sections.get(Model.name(command));
                if (option.arity().max() > 0) {
                    String label = option.paramLabel().replace("|", "\\|");
                    assertThat(section).contains("`" + option.longestName() + " " + label + "`");
                }
            }
        }
    }

    @Test
    void every_exit_code_has_its_row_and_stands_in_one_table() {
        List<String> wanted = Arrays.stream(ExitCode.values())
                .map(code -> code.status() + " | " + code)
                .toList();
        List<String> told = Pattern.compile("(?m)^\\| (\\d \\| [A-Z]+) \\|")
                .matcher(sections.getOrDefault("Exit codes", ""))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(told).isEqualTo(wanted);
    }

    @Test
    void what_stands_in_the_page_as_an_option_is_one() {
        TreeSet<String> known = new TreeSet<>();
        for (CommandSpec command : Model.commands()) {
            command.options().forEach(option -> known.addAll(names(option)));
        }
        Model.tool().options().forEach(option -> known.addAll(names(option)));
        List<String> told = sections.values().stream()
                .flatMap(text -> OPTION.matcher(text).results())
                .map(option -> option.group(1))
                .toList();
        assertThat(known).containsAll(told);
    }

    private static List<String> names(OptionSpec option) {
        return List.of(option.names());
    }

    /** The names in the first cell of each row about an option. */
    private List<String> rows(String section) {
        return Pattern.compile("(?m)^\\| (`-.*?) \\| ")
                .matcher(sections.getOrDefault(section, ""))
                .results()
                .flatMap(row -> OPTION.matcher(row.group(1)).results())
                .map(option -> option.group(1))
                .toList();
    }

    private static Map<String, String> sections() {
        Map<String, String> found = new TreeMap<>();
        List<String> parts = List.of(page().split("(?m)^## "));
        parts.subList(1, parts.size()).forEach(part -> found.put(part.substring(0, part.indexOf('\n')), part));
        return found;
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new AssertionError("docs/admin.md is missing", e);
        }
    }
}
