package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.schema.db.Dialect;

/** Who runs the tool is known: a person who signed on, or a credential that two people made. */
class OperatorTest {

    @TempDir
    private Path folder;

    private String bank = "";

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_command_runs_for_whoever_signed_on_until_they_sign_off(Dialect dialect) throws IOException {
        bank = BankFixture.copy(dialect, folder).toString();
        refused("a01", "change list", "Nobody has signed on to this bank");
        signOn("a01");
        done("a01", "change list");
        refused("s01", "change list", "Nobody has signed on to this bank");
        done("a01", "sign-off");
        refused("a01", "change list", "Nobody has signed on");
        done("s01", "audit verify");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_sign_on_elsewhere_ends_the_one_before(Dialect dialect) throws IOException {
        bank = BankFixture.copy(dialect, folder).toString();
        signOn("a01");
        assertThat(run("other", "sign-on --name a01 --password-file " + password(DemoPlan.PASSWORD))
                        .exit())
                .isZero();
        refused("a01", "change list", "The sign-on has ended");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_teller_runs_nothing_here(Dialect dialect) throws IOException {
        bank = BankFixture.copy(dialect, folder).toString();
        signOn("t01");
        refused("t01", "change list", "t01 is not employed for this");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void wrong_passwords_lock_the_tool_as_they_lock_the_counter(Dialect dialect) throws IOException {
        bank = BankFixture.copy(dialect, folder).toString();
        for (int tries = 0; tries < 5; tries++) {
            refused("a01", "sign-on --name a01 --password-file " + password("guessed"), "Wrong name or password");
        }
        refused("a01", "sign-on --name a01 --password-file " + password(DemoPlan.PASSWORD), "Wrong name or password");
        done("a01", "audit verify");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_token_that_others_can_read_is_not_taken(Dialect dialect) throws IOException {
        bank = BankFixture.copy(dialect, folder).toString();
        signOn("a01");
        try (var files = Files.list(folder.resolve("a01/.local/state/tellerline"))) {
            Path token = files.filter(file -> file.getFileName().toString().startsWith("sign-on-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                    .isEqualTo("rw-------");
            Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r-----"));
        }
        Shell.Ran ran = run("a01", "change list");
        assertThat(ran.err()).contains("is open to others (rw-r-----)");
        assertThat(ran.exit()).isEqualTo(ExitCode.UNUSABLE.status());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_job_runs_the_commands_two_people_gave_it_and_no_other(Dialect dialect) throws IOException {
        bank = BankFixture.copy(dialect, folder).toString();
        Path file = folder.resolve("job");
        signOn("a01");
        signOn("s01");
        done("a01", "credential create --valid-days 30 --file " + file, "--for", "change list, credential list");
        String job = "--credential " + file;
        refused("job", "change list " + job, "The bank does not know this credential");
        refused("a01", "change approve --no 1", "another person, signed on, must approve it");
        done("s01", "change approve --no 1");
        refused("s01", "change approve --no 1", "Change 1 was approved already");
        done("job", "change list " + job);
        refused("job", "change show --no 1 " + job, "Credential 1 is not for \"change show\"");
        done("a01", "credential revoke --no 1");
        refused("job", "change list " + job, "Credential 1 was revoked");
        done("s01", "audit verify");
        done("s01", "book check");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_rejected_change_never_takes_effect(Dialect dialect) throws IOException {
        bank = BankFixture.copy(dialect, folder).toString();
        signOn("a01");
        signOn("s01");
        done("a01", "credential create --file " + folder.resolve("job"), "--for", "change list");
        assertThat(run("s01", "change show --no 1").out()).contains("CREDENTIAL", "STAGED", "commands = change list");
        done("s01", "change reject --no 1");
        refused("s01", "change approve --no 1", "Change 1 was rejected");
        refused("job", "change list --credential " + folder.resolve("job"), "The bank does not know this credential");
        refused("s01", "change approve --no 7", "There is no change 7");
    }

    private void signOn(String name) throws IOException {
        done(name, "sign-on --name " + name + " --password-file " + password(DemoPlan.PASSWORD));
    }

    private Path password(String text) throws IOException {
        Path file = folder.resolve("password");
        Files.writeString(file, text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private void done(String home, String line, String... more) {
        Shell.Ran ran = run(home, line, more);
        assertThat(ran.exit()).as(ran.err()).isZero();
    }

    private void refused(String home, String line, String says) {
        Shell.Ran ran = run(home, line);
        assertThat(ran.err()).contains(says).doesNotContain("Exception");
        assertThat(ran.exit()).isEqualTo(ExitCode.REFUSED.status());
    }

    private Shell.Ran run(String home, String line, String... more) {
        List<String> words = new ArrayList<>(List.of("--lang", "en", "--db", bank));
        words.addAll(List.of(line.split(" ")));
        words.addAll(List.of(more));
        return new Shell(folder.resolve(home), Map.of()).admin(words.toArray(String[]::new));
    }
}
