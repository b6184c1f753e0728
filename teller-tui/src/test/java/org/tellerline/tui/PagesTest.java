package org.tellerline.tui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.tui.tape.Tape;

/** The pages that people read say what the program does. */
class PagesTest {

    private static final Path PAGE = Path.of("../docs/teller.md");
    private static final Path README = Path.of("../README.md");
    private static final Path SCREEN = Path.of("src/test/resources/golden/2101-review_en.txt");

    @TempDir
    Path home;

    private static Set<String> found(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String section(String heading) throws IOException {
        String page = Files.readString(PAGE);
        String from = page.substring(page.indexOf("\n## " + heading));
        int end = from.indexOf("\n## ", 1);
        return end < 0 ? from : from.substring(0, end);
    }

    /** The picture is the golden screen, all of it; {@code -Dgolden.write=true} and a copy renew both. */
    @Test
    void the_picture_in_the_readme_is_the_review_screen_as_it_is() throws IOException {
        assertThat(Files.readString(README)).contains("```\n" + Files.readString(SCREEN) + "```\n");
        assertThat(Files.readAllLines(SCREEN)).hasSize(24);
    }

    @Test
    void the_page_tells_every_option_and_no_other() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        TellerApp.run(new Surroundings(print, print, Map.of(), home, BankFixture.CLOCK, UUID::randomUUID), "--help");
        assertThat(found("`(--[a-z]+)[ `]", section("Command line")))
                .isEqualTo(found("(--[a-z]+)", out.toString(StandardCharsets.UTF_8)));
    }

    @Test
    void the_page_tells_every_exit_code_and_no_other() throws IOException {
        Set<String> statuses = Stream.of(ExitCode.values())
                .map(code -> Integer.toString(code.status()))
                .collect(Collectors.toSet());
        assertThat(found("(?m)^\\| (\\d+) \\|", section("Exit codes"))).isEqualTo(statuses);
    }

    @Test
    void every_command_on_the_page_can_be_played() throws IOException {
        List<String> rows =
                section("Tapes").lines().filter(line -> line.startsWith("| `")).toList();
        for (String row : rows) {
            for (String command : found("`([^`]+)`", row.replace("(`\"`, `'` or `` ` ``)", ""))) {
                assertThatCode(() -> Tape.parse(command.replace("/.../", "/x/")))
                        .as(command)
                        .doesNotThrowAnyException();
            }
        }
        assertThat(rows).hasSizeGreaterThan(5);
    }
}
