package org.tellerline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goes in by the doors a newcomer uses: the launchers, from another folder, without a terminal and without a home. */
final class DemoAcceptanceTest {

    private static final Path ROOT = Path.of(System.getProperty("tellerline.root", ".."))
            .toAbsolutePath()
            .normalize();
    private static final long MOST_SECONDS = 300;

    @TempDir
    Path elsewhere;

    private record Ran(int exit, String out) {}

    /** A whole day: too early to close, closed in the end, a receipt on paper, books in order. */
    @Test
    void the_demo_plays_a_day_and_its_books_check() throws Exception {
        Ran demo = run("demo", "--headless");
        assertThat(demo.exit()).as(demo.out()).isZero();
        assertThat(demo.out())
                .containsSubsequence(
                        "Posted 0001-52-000001, signed by s01",
                        "Till 02 (t02) is still open",
                        "Posted 0001-52-000002, signed by s01",
                        "TRIAL BALANCE",
                        "CASH WITHDRAWAL RECEIPT / 现金取款回单",
                        "The books check.");
        String voucher = demo.out().replaceAll("(?s).*One of them, (\\S+\\.pdf):.*", "$1");
        assertThat(elsewhere.resolve("data/tellerline/demo-receipts/" + voucher))
                .isNotEmptyFile();
    }

    @Test
    void each_launcher_tells_its_version_and_its_help() throws Exception {
        assertThat(run("admin", "--version")).isEqualTo(new Ran(0, "Tellerline 0.1.0-SNAPSHOT\n"));
        assertThat(run("teller", "--version")).isEqualTo(new Ran(0, "Tellerline 0.1.0-SNAPSHOT\n"));
        assertThat(run("admin", "--help").exit()).isZero();
        assertThat(run("teller", "--help").exit()).isZero();
        assertThat(run("prove", "--list").out()).contains("kill");
    }

    @Test
    void what_is_keyed_wrong_is_told_in_a_line() throws Exception {
        Ran unknown = run("demo", "--sideways");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.out()).contains("--sideways").hasLineCount(1);
        assertThat(run("prove", "everything").exit()).isEqualTo(2);
    }

    @Test
    void a_demo_bank_that_cannot_be_used_is_named_and_the_way_out_is_told() throws Exception {
        Path data = Files.createDirectories(elsewhere.resolve("data/tellerline"));
        Files.writeString(data.resolve("demo.db"), "no bank ".repeat(2000));
        Ran demo = run("demo");
        assertThat(demo.exit()).isEqualTo(3);
        assertThat(demo.out()).contains("demo.db", "scripts/demo --fresh").hasLineCount(2);
    }

    /** Through a link to the folder whose name has a blank, and through a link to the launcher itself. */
    @Test
    void launchers_are_reached_through_links() throws Exception {
        Path folder = Files.createSymbolicLink(elsewhere.resolve("the house"), ROOT.resolve("scripts"));
        assertThat(run(folder.resolve("teller"), "--version").exit()).isZero();
        Path launcher = Files.createSymbolicLink(elsewhere.resolve("counter"), folder.resolve("teller"));
        assertThat(run(launcher, "--version").exit()).isZero();
    }

    private Ran run(String launcher, String... arguments) throws IOException, InterruptedException {
        return run(ROOT.resolve("scripts/" + launcher), arguments);
    }

    private Ran run(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.equals("HOME"));
        builder.environment().put("XDG_DATA_HOME", elsewhere.resolve("data").toString());
        builder.environment().put("TELLERLINE_BUILT", "1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.redirectInput(
                        ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), out);
    }
}
