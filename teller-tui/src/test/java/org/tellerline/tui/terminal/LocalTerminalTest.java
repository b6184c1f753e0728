package org.tellerline.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Texts;
import org.tellerline.tui.grid.Theme;

/** On real pseudo-terminals, made by {@code script} of util-linux where that is installed. */
class LocalTerminalTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"return, 0", "exit, 3", "exception, 1", "TERM, 143", "HUP, 129", "INT, 130"})
    void the_terminal_is_as_it_was_after(String end, int exitCode) throws IOException, InterruptedException {
        String seen = onTerminal("stty -a > before; " + demo(end) + " 2> errors; echo $? > code; stty -a > after");
        assertThat(read("code")).as(read("errors")).isEqualTo(exitCode + "\n");
        assertThat(read("after")).isEqualTo(read("before"));
        assertThat(seen).contains("\u001b[?1049h").contains("CASH DEPOSIT");
        assertThat(seen.substring(seen.lastIndexOf("CASH DEPOSIT")))
                .contains("\u001b[?1049l")
                .contains("\u001b[?2004l")
                .contains("\u001b[0m");
        assertThat(seen.lastIndexOf("\u001b[?25h")).isGreaterThan(seen.lastIndexOf("\u001b[?25l"));
    }

    @Test
    void a_tty_with_odd_settings_gets_them_back() throws IOException, InterruptedException {
        onTerminal("stty -echo ixany intr ^K rows 30 columns 100; stty -a > before; " + demo("return")
                + "; stty -a > after");
        assertThat(read("after")).isEqualTo(read("before")).contains("intr = ^K");
    }

    @Test
    void redirected_output_is_refused() throws IOException, InterruptedException {
        onTerminal(demo("return") + " > told");
        assertThat(read("told")).isEqualTo("no terminal: OUTPUT\n");
    }

    @Test
    void redirected_input_is_refused() throws IOException, InterruptedException {
        onTerminal(demo("return") + " > told < /dev/null");
        assertThat(read("told")).isEqualTo("no terminal: INPUT\n");
    }

    @ParameterizedTest
    @CsvSource({"dumb, TERM_DUMB", "'', TERM_UNSET"})
    void a_terminal_that_cannot_show_a_screen_is_refused(String term, NoTerminal.Reason reason) {
        NoTerminal refusal = catchThrowableOfType(
                NoTerminal.class,
                () -> LocalTerminal.open(new Look(Theme.MONO, Look.Depth.NONE), Map.of("TERM", term)));
        assertThat(refusal.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(NoTerminal.Reason.class)
    void each_refusal_is_one_line_in_both_languages(NoTerminal.Reason reason) {
        for (Language language : Language.values()) {
            String line = Texts.load(language, NoTerminal.BUNDLE).say(new NoTerminal(reason).message());
            assertThat(line).isNotBlank().doesNotContain("\n");
        }
    }

    private static String demo(String end) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return "'" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '" + System.getProperty("java.class.path")
                + "' " + TerminalDemo.class.getName() + " " + end;
    }

    /** Runs a command on a terminal of its own; what the terminal was sent. */
    private String onTerminal(String command) throws IOException, InterruptedException {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/script")) && Files.isDirectory(Path.of("/proc/self")))
                .as("script of util-linux")
                .isTrue();
        Files.writeString(folder.resolve("run"), command);
        ProcessBuilder script = new ProcessBuilder("/usr/bin/script", "-qec", "sh ./run", "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
        script.environment().put("TERM", "xterm-256color");
        script.environment().remove("NO_COLOR");
        Process process = script.start();
        String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return seen;
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
