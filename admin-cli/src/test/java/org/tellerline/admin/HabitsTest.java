package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Dialect;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** What commands have in common: they ask nobody who is not there, tell how far they are, and read a password from a pipe. */
final class HabitsTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** A command with both habits. */
    @CommandLine.Command(name = "drop")
    static final class Drop {

        @Mixin
        private final Confirm confirm = new Confirm();

        @Mixin
        private final DryRun dryRun = new DryRun();
    }

    private Admin admin() {
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Admin(new Surroundings(to, to, Map.of(), folder), Language.EN);
    }

    @Test
    void what_cannot_be_undone_is_not_done_where_nobody_can_be_asked_unless_a_script_said_yes() {
        Drop drop = new Drop();
        new CommandLine(drop).parseArgs();
        assertThatThrownBy(() -> drop.confirm.ask(admin(), Message.of("admin.confirm.word")))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ExitCode.USAGE);
                    assertThat(failure.text().key()).isEqualTo("admin.confirm.nobody");
                });
        new CommandLine(drop).parseArgs("--yes");
        drop.confirm.ask(admin(), Message.of("admin.confirm.word"));
    }

    @Test
    void a_dry_run_is_one_only_where_it_was_asked_for() {
        Drop drop = new Drop();
        new CommandLine(drop).parseArgs();
        assertThat(drop.dryRun.asked()).isFalse();
        new CommandLine(drop).parseArgs("--dry-run");
        assertThat(drop.dryRun.asked()).isTrue();
    }

    @Test
    void progress_is_told_every_few_seconds_and_at_the_end_with_rate_and_time_left() {
        AtomicLong nanos = new AtomicLong();
        Progress progress = new Progress(admin(), "accounts", nanos::get);
        progress.at(1, 1000);
        nanos.set(TimeUnit.SECONDS.toNanos(10));
        progress.at(200, 1000);
        nanos.set(TimeUnit.SECONDS.toNanos(12));
        progress.at(300, 1000);
        progress.at(1000, 1000);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "accounts: 200 of 1000, 20 a second, 0:40 left",
                        "accounts: 1000 of 1000, 83 a second, 0:00 left");
    }

    @Test
    void a_password_comes_through_a_pipe() throws Exception {
        String bank = BankFixture.copy(Dialect.SQLITE, folder).toString();
        assertThat(signOn(bank, DemoPlan.PASSWORD)).isZero();
        assertThat(signOn(bank, "guessed")).isEqualTo(ExitCode.REFUSED.status());
    }

    private int signOn(String bank, String password) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AdminCli.class.getName(),
                        "--db",
                        bank,
                        "sign-on",
                        "--name",
                        "a01",
                        "--password-file",
                        "/dev/stdin")
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("HOME", folder.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        Process process = builder.start();
        try (var pipe = process.getOutputStream()) {
            pipe.write((password + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("err"))).doesNotContain("Exception");
        return process.exitValue();
    }
}
