package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.SqliteAddress;
import org.tellerline.schema.fixture.PostgresServer;

/** The tool as a process of its own: with nobody at its input, with an output that takes nothing, and ended in the middle. */
final class ProcessTest {

    private static final long MOST_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void nobody_at_the_input_is_asked_anything() throws Exception {
        Path place = folder.resolve("live.db");
        for (String input : List.of("</dev/null", "<&-")) {
            Shell.Ran init = run("exec \"$@\" " + input, "sqlite:" + place, "init");
            assertThat(init.err())
                    .startsWith("A live bank needs two people at a terminal")
                    .hasLineCount(1);
            assertThat(init.exit()).isEqualTo(2);
            assertThat(init.out()).isEmpty();
            assertThat(place).doesNotExist();
        }
        String bank = BankFixture.copy(Dialect.SQLITE, folder).toString();
        for (String command : List.of("book check", "audit verify", "init --show-demo")) {
            assertThat(run("exec \"$@\" <&-", bank, command).exit()).as(command).isZero();
        }
        Path log = folder.resolve("home/.local/state/tellerline/admin.log");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                .isEqualTo("rw-------");
    }

    @Test
    void an_output_that_takes_nothing_is_told() throws Exception {
        String bank = BankFixture.copy(Dialect.SQLITE, folder).toString();
        List<String> lines = List.of(
                "book check >/dev/full",
                "audit verify >&-",
                "init --show-demo >/dev/full",
                "--help >/dev/full",
                "catalogue >/dev/full",
                "man-page >&-");
        for (String line : lines) {
            String[] parts = line.split(" (?=>)");
            Shell.Ran ran = run("exec \"$@\" " + parts[1], bank, parts[0]);
            assertThat(ran.err()).as(line).endsWith("Standard output cannot be written.\n");
            assertThat(ran.exit()).as(line).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_founding_that_is_called_off_leaves_nothing(Dialect dialect) throws Exception {
        DatabaseAddress place = nowhere(dialect);
        Process process = founding(place);
        process.destroy();
        assertThat(ended(process)).isEqualTo(128 + 15);
        assertNothingAt(place);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_killed_founding_left_is_no_hindrance_to_the_next(Dialect dialect) throws Exception {
        DatabaseAddress place = nowhere(dialect);
        Process process = founding(place);
        process.destroyForcibly();
        assertThat(ended(process)).isEqualTo(128 + 9);
        if (dialect == Dialect.POSTGRESQL) {
            Shell.Ran half = new Shell(folder).admin("--db", place.toString(), "book", "check", "--format", "csv");
            assertThat(half.exit()).isEqualTo(1);
            assertThat(half.out()).contains("B9,left-over,1,bank,\"Tellerline Demo Bank\",OPEN,FOUNDING");
        }
        Shell shell = new Shell(folder);
        assertThat(shell.admin("--db", place.toString(), "init", "--demo", "--date", "2026-11-24")
                        .exit())
                .isZero();
        assertThat(shell.admin("--db", place.toString(), "book", "check").exit())
                .isZero();
    }

    @Test
    void two_foundings_at_once_do_not_take_each_other_away() throws Exception {
        DatabaseAddress place = nowhere(Dialect.POSTGRESQL);
        Process first = founding(place);
        Shell.Ran second = new Shell(folder).admin("--lang", "en", "--db", place.toString(), "init", "--demo");
        assertThat(second.err()).isEqualTo("Another program holds the database; please try again.\n");
        assertThat(second.exit()).isEqualTo(3);
        assertThat(first.isAlive()).isTrue();
        first.destroy();
        ended(first);
    }

    private DatabaseAddress nowhere(Dialect dialect) {
        return dialect == Dialect.POSTGRESQL
                ? PostgresServer.emptyDatabase()
                : new SqliteAddress(folder.resolve("bank/bank.db"));
    }

    private void assertNothingAt(DatabaseAddress place) throws Exception {
        Shell.Ran show = new Shell(folder).admin("--lang", "en", "--db", place.toString(), "book", "check");
        assertThat(show.err()).containsAnyOf("There is no bank at", "holds no bank");
        if (place instanceof SqliteAddress sqlite) {
            assertThat(sqlite.file().getParent()).isEmptyDirectory();
        }
    }

    /** A founding that would take a while, in the middle of its past business. */
    private Process founding(DatabaseAddress place) throws IOException {
        Process process = builder(command(place.toString(), "init --demo --scale 10 --date 2026-11-24"))
                .redirectOutput(Redirect.DISCARD)
                .start();
        BufferedReader notes =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String note = notes.readLine();
        while (note != null && !note.contains("day 1 of 10")) {
            note = notes.readLine();
        }
        assertThat(note).isNotNull();
        return process;
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private Shell.Ran run(String shell, String db, String line) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> words = new ArrayList<>(List.of("sh", "-c", shell, "sh"));
        words.addAll(command(db, line));
        Process process = builder(words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int exit = ended(process);
        return new Shell.Ran(exit, Files.readString(out), Files.readString(err));
    }

    private ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        return builder;
    }

    private List<String> command(String db, String line) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AdminCli.class.getName(),
                "--lang",
                "en",
                "--db",
                db));
        words.addAll(List.of(line.split(" ")));
        return words;
    }
}
