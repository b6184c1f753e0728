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
import org.tellerline.core.desk.DeskRefusal;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.staff.Session;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;

/** People come, change and go by the administrator's commands; passwords follow the bank's rules. */
final class StaffCommandsTest {

    private static final String FRESH = "Kv 72 quite fresh";

    @TempDir
    private Path folder;

    private String bank = "";

    private void found(Dialect dialect) throws IOException {
        bank = BankFixture.copy(dialect, folder).toString();
        signOn("a01");
        signOn("s01");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void somebody_new_works_under_a_password_of_their_own_once_two_people_wanted_it(Dialect dialect)
            throws IOException {
        found(dialect);
        done("a01", "staff add --name lihua --branch 1 --role SUPERVISOR --grade L3 --full-name", "李华");
        refused("a01", "staff show --name lihua", "Nobody is called lihua here");
        refused("a01", "change approve --no 1", "another person, signed on, must approve it");
        done("s01", "change approve --no 1");
        assertThat(done("a01", "staff show --format csv --name lihua"))
                .contains("lihua", "李华", "SUPERVISOR,L3,ACTIVE,DESK-");
        Path given = folder.resolve("given");
        done("a01", "staff reset-password --name lihua --file " + given);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(given)))
                .isEqualTo("rw-------");
        refused(
                "lihua",
                "sign-on --name lihua --password-file " + given,
                "This password must be changed first: run admin password change");
        Path fresh = secret("fresh", FRESH);
        done("lihua", "password change --name lihua --password-file " + given + " --new-password-file " + fresh);
        done("lihua", "change list");
        refused("lihua", "sign-on --name lihua --password-file " + given, "Wrong name or password");
        done("lihua", "sign-on --name lihua --password-file " + fresh);
        checks();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_second_name_of_one_person_is_given_knowingly_and_approves_nothing_of_the_first(Dialect dialect)
            throws IOException {
        found(dialect);
        String known = done("a01", "staff show --format csv --name s01")
                .lines()
                .toList()
                .get(1);
        String person = known.split(",")[1];
        String name = known.split(",")[2].replace("\"", "");
        refused(
                "a01",
                List.of("staff", "add", "--name", "twin", "--branch", "1", "--role", "AUDITOR", "--full-name", name),
                "--person " + person);
        done("a01", "staff add --name twin --branch 1 --role SUPERVISOR --grade L3 --person " + person);
        done("s01", "change approve --no 1");
        assertThat(done("a01", "staff show --format csv --name twin")).contains("twin," + person + ",");
        checks();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void who_is_disabled_at_work_is_refused_at_the_next_submission(Dialect dialect) throws IOException {
        found(dialect);
        try (BankFixture counter = BankFixture.at(DatabaseAddress.parse(bank, Map.of()))) {
            Session session = counter.signOn("t01");
            assertThat(counter.bank().signOn().stillValid(session)).isPresent();
            done("a01", "staff disable --name t01 --reason", "till was short");
            assertThat(counter.bank().signOn().stillValid(session)).isEmpty();
            Outcome outcome = counter.submit(session, "9002");
            assertThat(((Outcome.Refused) outcome).refusal().code()).isEqualTo(DeskRefusal.SESSION_LOST);
        }
        refused("a01", "staff disable --name t01 --reason again", "t01 is disabled already");
        refused(
                "t01",
                "sign-on --name t01 --password-file " + secret("p", DemoPlan.PASSWORD),
                "Wrong name or password");
        assertThat(done("s01", "staff list --state DISABLED --format csv"))
                .contains("t01")
                .doesNotContain("t02");
        done("a01", "staff enable --name t01");
        refused(
                "t01",
                "sign-on --name t01 --password-file " + secret("p", DemoPlan.PASSWORD),
                "Wrong name or password");
        done("s01", "change approve --no 1");
        done("t01", "sign-on --name t01 --password-file " + secret("p", DemoPlan.PASSWORD));
        refused("a01", "staff disable --name a01 --reason x", "a01 is yourself");
        checks();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void another_role_takes_another_person_and_no_cash_in_the_drawer(Dialect dialect) throws IOException {
        found(dialect);
        done("a01", "staff role --name s02 --role AUDITOR");
        done("s01", "change approve --no 1");
        assertThat(done("a01", "staff list --role AUDITOR --format csv")).contains("s02");
        refused("a01", "staff role --name s02 --role SUPERVISOR --grade L99", "There is no grade L99");
        refused("s01", "staff role --name s02 --role SUPERVISOR", "s01 is not employed for this");
        checks();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void rules_for_passwords_hold_once_another_person_approved_them(Dialect dialect) throws IOException {
        found(dialect);
        assertThat(done("s01", "password-policy show --format csv")).contains(",nist,8,ANY,0,0,0,0");
        Path weak = secret("weak", "Password-2026");
        Shell.Ran ran =
                run("a01", List.of("password-policy", "check", "--password-file", weak.toString(), "--format", "csv"));
        assertThat(ran.out()).contains("common,");
        assertThat(ran.exit()).isEqualTo(ExitCode.FINDING.status());
        done("a01", "password-policy check --profile gb-l3 --password-file " + secret("good", FRESH));
        refused("a01", "password-policy set --profile pci --from 2026-11-23", "which is past");
        done("a01", "password-policy set --profile gb-l3 --least 10 --least-age-hours 0");
        done("s01", "change approve --no 1");
        assertThat(done("s01", "password-policy show --format csv")).contains(",gb-l3,10,THREE_OF_FOUR,5,90,14,0");
        Path old = secret("old", DemoPlan.PASSWORD);
        refused(
                "a01",
                "password change --name a01 --password-file " + old + " --new-password-file "
                        + secret("s", "tea at four oclock"),
                "take three of: capital letters");
        Path fresh = secret("fresh", FRESH);
        done("a01", "password change --name a01 --password-file " + old + " --new-password-file " + fresh);
        Path second = secret("second", FRESH + "er");
        done("a01", "password change --name a01 --password-file " + fresh + " --new-password-file " + second);
        refused(
                "a01",
                "password change --name a01 --password-file " + second + " --new-password-file " + fresh,
                "must be none of your last 5");
        checks();
    }

    private void checks() {
        done("s01", "book check");
        done("s01", "audit verify");
    }

    private void signOn(String name) throws IOException {
        done(name, "sign-on --name " + name + " --password-file " + secret("demo", DemoPlan.PASSWORD));
    }

    private Path secret(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private String done(String home, String line, String... more) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.addAll(List.of(more));
        Shell.Ran ran = run(home, words);
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran.out();
    }

    private void refused(String home, String line, String says) {
        refused(home, List.of(line.split(" ")), says);
    }

    private void refused(String home, List<String> words, String says) {
        Shell.Ran ran = run(home, words);
        assertThat(ran.err()).contains(says).doesNotContain("Exception");
        assertThat(ran.exit()).isEqualTo(ExitCode.REFUSED.status());
    }

    private Shell.Ran run(String home, List<String> line) {
        List<String> words = new ArrayList<>(List.of("--lang", "en", "--db", bank));
        words.addAll(line);
        return new Shell(folder.resolve(home), Map.of()).admin(words.toArray(String[]::new));
    }
}
