package org.tellerline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The teller's launcher on a pseudo-terminal, made by {@code script} of util-linux where that is installed. */
final class TerminalAcceptanceTest {

    private static final Path ROOT = Path.of(System.getProperty("tellerline.root", ".."))
            .toAbsolutePath()
            .normalize();
    private static final long MOST_SECONDS = 120;

    @TempDir
    Path folder;

    private String answered = "";

    @Test
    void a_program_that_is_killed_leaves_the_terminal_as_it_was() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/script")))
                .as("script of util-linux")
                .isTrue();
        start("scripts/admin --db sqlite:demo.db init --demo", "made").waitFor();
        Process terminal =
                start("stty -a > before; scripts/teller --db sqlite:demo.db; echo $? > code; stty -a > after", "seen");
        awaitShown("SIGN ON");
        program().destroyForcibly();
        assertThat(terminal.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(read("code")).isEqualTo("137\n");
        assertThat(read("after")).isEqualTo(read("before"));
        String seen = read("seen");
        assertThat(seen.substring(seen.lastIndexOf("SIGN ON"))).contains("\u001b[?1049l", "\u001b[?25h", "was killed");
    }

    @Test
    void a_day_by_the_line_shows_no_password_and_leaves_the_terminal_as_it_was() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/script")))
                .as("script of util-linux")
                .isTrue();
        start("scripts/admin --db sqlite:demo.db init --demo", "made").waitFor();
        Process terminal = start(
                "stty -a > before; scripts/teller --linear --db sqlite:demo.db; echo $? > code; stty -a > after",
                "seen");
        answer(terminal, "Name: ", "t02");
        answer(terminal, "Password: ", "green-screen-demo");
        answer(terminal, "Command: ", "2101/13/500");
        answer(terminal, "F12=Cancel: ", "");
        answer(terminal, "Posted ", "/F3");
        answer(terminal, "Main menu", "/F3");
        answer(terminal, "Good-bye", "/F3");
        assertThat(terminal.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(read("code")).isEqualTo("0\n");
        assertThat(read("after")).isEqualTo(read("before"));
        assertThat(read("seen")).doesNotContain("green-screen-demo", "\u001b[?1049h", ";1H");
    }

    /** Types a line once the terminal has said that since the line before. */
    private void answer(Process terminal, String said, String line) throws Exception {
        String already = answered;
        awaitShown(
                seen -> seen.length() > already.length()
                        && seen.substring(already.length()).contains(said),
                said);
        answered = read("seen");
        Thread.sleep(100);
        terminal.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        terminal.getOutputStream().flush();
    }

    private Process start(String command, String output) throws IOException {
        Files.writeString(folder.resolve("run"), command.replace("scripts/", "'" + ROOT + "'/scripts/"));
        ProcessBuilder script = new ProcessBuilder("/usr/bin/script", "-qec", "sh ./run", "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(output).toFile());
        script.environment().put("TERM", "xterm-256color");
        script.environment().put("TELLERLINE_BUILT", "1");
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return script.start();
    }

    private void awaitShown(String text) throws Exception {
        awaitShown(seen -> seen.contains(text), text);
    }

    private void awaitShown(Predicate<String> shown, String text) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (!shown.test(read("seen"))) {
            assertThat(System.nanoTime()).as("%s in %s", text, read("seen")).isLessThan(end);
            Thread.sleep(50);
        }
    }

    /** The running program itself, not its launcher: a descendant of this test that is a Java. */
    private static ProcessHandle program() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow();
    }

    private String read(String file) throws IOException {
        return new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.UTF_8);
    }
}
