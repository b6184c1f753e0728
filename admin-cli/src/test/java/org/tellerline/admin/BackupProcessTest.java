package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.SqliteAddress;

/** Restoring as a process of its own: on a machine that knows nothing, and killed; and a log that is read by line. */
final class BackupProcessTest {

    private static final long MOST_SECONDS = 120;
    private static final int KILLS = 6;

    @TempDir
    private Path folder;

    private Path backup = Path.of("");

    @BeforeEach
    void backUp() throws Exception {
        String db = "sqlite:" + ((SqliteAddress) BankFixture.copy(Dialect.SQLITE, folder)).file();
        Path password = Files.writeString(folder.resolve("password"), DemoPlan.PASSWORD + "\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        Shell shell = new Shell(folder.resolve("founder"));
        shell.admin("backup", "key", "create", "--file", key());
        shell.admin("--db", db, "sign-on", "--name", "a01", "--password-file", password.toString());
        Shell.Ran made = shell.admin("--db", db, "backup", "create", "--key", key(), "--format", "csv");
        backup = Path.of(made.out().lines().skip(1).findFirst().orElseThrow().split(",")[0]);
    }

    @Test
    void an_empty_machine_needs_the_file_and_the_key_and_nothing_else() throws Exception {
        Path machine = Files.createDirectory(folder.resolve("machine"));
        Files.copy(backup, machine.resolve("bank.tlb"));
        Path key = Files.copy(Path.of(key()), machine.resolve("key"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(run(machine, "backup restore --file bank.tlb --key key"))
                .as(said(machine))
                .isZero();
        assertThat(machine.resolve("home/.local/share/tellerline/bank.db")).exists();
        assertThat(run(machine, "book check")).as(said(machine)).isZero();
    }

    @Test
    void a_restoring_that_is_killed_at_any_moment_leaves_nothing_half() throws Exception {
        long seed = Long.getLong("tellerline.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < KILLS; i++) {
            Path machine = Files.createDirectory(folder.resolve("machine" + i));
            Path place = machine.resolve("bank.db");
            String db = "--db sqlite:" + place;
            String line = db + " backup restore --file " + backup + " --key " + key();
            Process restore = builder(machine, line).start();
            restore.waitFor(300 + random.nextInt(1_500), TimeUnit.MILLISECONDS);
            restore.destroyForcibly();
            ended(restore);
            boolean done = Files.exists(place);
            if (!done) {
                assertThat(run(machine, line))
                        .as("seed %d: %s", seed, said(machine))
                        .isZero();
                assertThat(machine.toFile().list()).noneMatch(name -> name.contains("restoring"));
            }
            assertThat(run(machine, db + " book check"))
                    .as("seed %d: %s", seed, said(machine))
                    .isZero();
        }
    }

    @Test
    void the_log_has_one_line_for_each_trouble_and_json_on_request() throws Exception {
        String line = "--db sqlite:" + folder.resolve("none.db") + " book check";
        assertThat(run(folder, line)).isEqualTo(ExitCode.UNUSABLE.status());
        Path log = folder.resolve("home/.local/state/tellerline/admin.log");
        assertThat(Files.readAllLines(log))
                .hasSize(1)
                .first()
                .asString()
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z WARN .*NO_SUCH_FILE.* \\| .*at org\\.tellerline.*");
        ProcessBuilder json = builder(folder, line);
        json.environment().put("TELLERLINE_LOG", "json");
        ended(json.start());
        assertThat(Files.readAllLines(log).get(1)).startsWith("{").endsWith("}").contains("NO_SUCH_FILE");
    }

    private String key() {
        return folder.resolve("key").toString();
    }

    private static int run(Path machine, String line) throws Exception {
        return ended(builder(machine, line).start());
    }

    private static ProcessBuilder builder(Path machine, String line) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AdminCli.class.getName(),
                "--lang",
                "en"));
        words.addAll(List.of(line.split(" ")));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(machine.toFile())
                .redirectErrorStream(true)
                .redirectOutput(machine.resolve("said").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("TELLERLINE"));
        builder.environment().put("HOME", machine.resolve("home").toString());
        return builder;
    }

    private static String said(Path machine) throws IOException {
        Path said = machine.resolve("said");
        return Files.exists(said) ? Files.readString(said) : "";
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
