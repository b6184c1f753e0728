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
        Path given = given("a01", "lihua", 2);
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
    void an_administrator_cannot_get_hold_of_the_sign_on_of_a_supervisor(Dialect dialect) throws IOException {
        found(dialect);
        Path first = folder.resolve("first");
        refused("a01", "staff reset-password --name a01 --file " + first, "a01 is yourself");
        done("a01", "staff reset-password --name s01 --file " + first);
        refused("a01", "sign-on --name s01 --password-file " + first, "Wrong name or password");
        refused("a01", "change approve --no 1 --file " + folder.resolve("mine"), "another person, signed on");
        assertThat(folder.resolve("mine")).doesNotExist();
        done("s01", "change list");
        done("s01", "sign-on --name s01 --password-file " + secret("demo", DemoPlan.PASSWORD));
        refused("s01", "change approve --no 1", "Change 1 gives you a password; a third person must approve it");
        checks();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_second_name_of_the_administrator_or_of_the_supervisor_approves_no_password(Dialect dialect)
            throws IOException {
        found(dialect);
        done("a01", "staff add --name chief --full-name Chief --branch 1 --role ADMINISTRATOR");
        done("s01", "change approve --no 1");
        adopt("a01", "chief");
        second("a01", "mine");
        second("s01", "yours");
        done("a01", "staff reset-password --name s01 --file " + folder.resolve("first"));
        refused("mine", "change approve --no 7", "another person, signed on, must approve it");
        refused("yours", "change approve --no 7", "gives you a password; a third person must approve it");
        refused("a01", "staff reset-password --name mine", "mine is yourself");
        signOn("s02");
        done("s02", "change approve --no 7 --file " + folder.resolve("last"));
        checks();
    }

    /** A sign-on of its own for a person who has one, as supervisor and with a password. */
    private void second(String known, String name) throws IOException {
        String person = done("a01", "staff show --format csv --name " + known)
                .lines()
                .toList()
                .get(1)
                .split(",")[1];
        done("a01", "staff add --name " + name + " --branch 1 --role SUPERVISOR --grade L3 --person " + person);
        signOn("s02");
        int no = changes();
        done("s02", "change approve --no " + no);
        adopt("chief", name);
    }

    private int changes() {
        return (int) done("a01", "change list --format csv").lines().count() - 1;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void neither_half_of_a_password_opens_anything_and_both_do_once(Dialect dialect) throws IOException {
        found(dialect);
        Path demo = secret("demo", DemoPlan.PASSWORD);
        Path first = folder.resolve("first");
        assertThat(done("a01", "staff reset-password --name t01 --file " + first))
                .contains("Change 1 is staged")
                .doesNotContain(Files.readString(first).strip());
        done("t01", "sign-on --name t01 --password-file " + demo);
        String shown = done("s01", "change approve --no 1");
        String second = shown.strip().replace("Second half of the one-time password: ", "");
        assertThat(second).hasSize(12);
        refused("t01", "change list", "has ended");
        String half = Files.readString(first).strip();
        refused(
                "t01",
                "sign-on --name t01 --password-file " + secret("both", half + second),
                "This password must be changed first");
        for (String wrong : List.of(DemoPlan.PASSWORD, half, second, second + half, half + " " + second)) {
            refused("t01", "sign-on --name t01 --password-file " + secret("wrong", wrong), "Wrong name or password");
        }
        refused("s01", "change approve --no 1", "Change 1 was approved already");
        checks();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_password_that_is_not_wanted_any_more_is_not_given(Dialect dialect) throws IOException {
        found(dialect);
        done("a01", "staff reset-password --name t01");
        done(
                "t01",
                "password change --name t01 --password-file " + secret("demo", DemoPlan.PASSWORD)
                        + " --new-password-file " + secret("fresh", FRESH));
        Path file = folder.resolve("half");
        refused("s01", "change approve --no 1 --file " + file, "has changed since; reject it and make it anew");
        assertThat(file).doesNotExist();
        done("a01", "staff disable --name t01 --reason", "till was short");
        refused("a01", "staff reset-password --name t01", "bring them back with admin staff enable first");
        done("a01", "staff enable --name t01");
        Shell.Ran ran = run("s01", List.of("change", "approve", "--no", "2", "--file", file.toString()));
        assertThat(ran.err()).contains("Change 2 gives nobody a password");
        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.status());
        done("s01", "change approve --no 2");
        checks();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void the_last_people_who_can_approve_keep_their_roles_and_are_told_when_nobody_else_could(Dialect dialect)
            throws IOException {
        found(dialect);
        refused("a01", "staff role --name a01 --role AUDITOR", "a01 must keep the role");
        for (String name : List.of("s02", "s03", "s04", "s05")) {
            if (done("a01", "staff list --role SUPERVISOR --state ACTIVE --format csv")
                    .contains(name + ",")) {
                done("a01", "staff disable --name " + name + " --reason x");
            }
        }
        refused("a01", "staff role --name s01 --role TELLER", "s01 must keep the role");
        refused("a01", "staff reset-password --name s01", "besides you and s01 nobody who may approve is active");
        checks();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void what_somebody_staged_ends_with_their_employment(Dialect dialect) throws IOException {
        found(dialect);
        done("a01", "staff add --name chief --full-name Chief --branch 1 --role ADMINISTRATOR");
        done("s01", "change approve --no 1");
        adopt("a01", "chief");
        done("a01", "staff role --name x01 --role TRAINER");
        int no = changes();
        done("chief", "staff disable --name a01 --reason x");
        refused("s01", "change approve --no " + no, "was made by a01, who has been disabled since");
        checks();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_branch_without_a_number_for_a_desk_takes_on_nobody(Dialect dialect) throws IOException {
        found(dialect);
        int desks = 0;
        String full = "Branch 1 has no number left for another desk";
        done("a01", "staff add --name late --full-name Late --branch 1 --role TELLER --grade L1");
        while (true) {
            String name = "x" + ++desks;
            List<String> add =
                    List.of("staff", "add", "--name", name, "--full-name", name, "--branch", "1", "--role", "AUDITOR");
            Shell.Ran ran = run("a01", add);
            if (ran.exit() != 0) {
                assertThat(ran.err()).contains(full);
                break;
            }
            done("s01", "change approve --no " + (desks + 1));
        }
        refused("s01", "change approve --no 1", full);
        assertThat(desks).isGreaterThan(15);
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

    /** A password of both halves, staged as the change of that number. */
    private Path given(String administrator, String name, int no) throws IOException {
        Path first = folder.resolve("first-" + name);
        Path second = folder.resolve("second-" + name);
        done(administrator, "staff reset-password --name " + name + " --file " + first);
        done("s02", "sign-on --name s02 --password-file " + secret("demo", DemoPlan.PASSWORD));
        done("s02", "change approve --no " + no + " --file " + second);
        for (Path half : List.of(first, second)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(half)))
                    .isEqualTo("rw-------");
        }
        String both = Files.readString(first).strip() + Files.readString(second).strip();
        return secret("given-" + name, both);
    }

    /** They get a password and choose their own. */
    private void adopt(String administrator, String name) throws IOException {
        Path given = given(administrator, name, changes() + 1);
        Path own = secret("own-" + name, FRESH);
        done(name, "password change --name " + name + " --password-file " + given + " --new-password-file " + own);
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
