package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tellerline.admin.journal.JournalExportCommand;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Language;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.SqliteAddress;
import picocli.CommandLine.Model.CommandSpec;

/** Command lines that say nothing sensible, for every command and each of its options: one line that names the word, and exit 2. */
final class UsageTableTest {

    /** What an option of a type may well be. */
    private static final Map<Class<?>, String> SAMPLES = Map.of(
            Language.class, "en",
            Format.class, "csv",
            Role.class, "TELLER",
            Integer.class, "2",
            int.class, "2",
            Long.class, "2",
            LocalDate.class, "2026-11-24",
            JournalExportCommand.Kind.class, "csv");

    @TempDir
    private Path folder;

    /** A command and one of its options that takes a value. */
    record Valued(String command, String option, Class<?> type) {}

    static List<Valued> valued() {
        List<Valued> all = new ArrayList<>();
        for (CommandSpec command : Model.commands()) {
            command.options().stream()
                    .filter(option -> option.arity().max() > 0)
                    .forEach(option -> all.add(new Valued(Model.name(command), option.longestName(), option.type())));
        }
        return all;
    }

    static List<String> commands() {
        return Model.commands().stream().map(Model::name).toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_word_or_an_option_that_nobody_knows_is_named(String command) throws IOException {
        refused(command + " --sideways", "Unknown argument: --sideways Try: admin " + command + " --help");
        refused(command + " sideways", "Unknown argument: sideways Try: admin " + command + " --help");
        refused("--sideways " + command, "Unknown argument: --sideways Try: admin --help");
    }

    @ParameterizedTest
    @MethodSource("valued")
    void a_missing_value_is_asked_for_by_name(Valued line) throws IOException {
        refused(line.command() + " " + line.option(), "Missing: " + line.option());
    }

    @ParameterizedTest
    @MethodSource("valued")
    void an_option_given_twice_is_named(Valued line) throws IOException {
        String value = line.type().isEnum() && !SAMPLES.containsKey(line.type())
                ? line.type().getEnumConstants()[0].toString()
                : SAMPLES.getOrDefault(line.type(), "x");
        String twice = " " + line.option() + " " + value;
        refused(line.command() + twice + twice, line.option() + " is given twice.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            init         | --lang=fr             | --lang cannot be "fr"; it takes en|zh
            book check   | --lang=fr             | --lang cannot be "fr"; it takes en|zh
            audit verify | --lang=               | --lang cannot be ""; it takes en|zh
            password-policy set | --profile=x    | --profile cannot be "x"; it takes gb-l3
            password-policy set --profile pci | --least=7 | --least cannot be "7"; it takes 8-128.
            staff list   | --role=BOSS           | --role cannot be "BOSS"; it takes ROLE
            init --demo  | --scale=0             | --scale cannot be "0"; it takes 1-1000.
            init --demo  | --scale=1001          | --scale cannot be "1001"; it takes 1-1000.
            init --demo  | --scale=-1            | --scale cannot be "-1"; it takes 1-1000.
            init --demo  | --scale=99999999999   | --scale cannot be "99999999999"; it takes 1-1000
            init --demo  | --scale=two           | --scale cannot be "two"; it takes 1-1000
            init --demo  | --date=2026-02-30     | --date cannot be "2026-02-30"; it takes YYYY-MM-DD
            init --demo  | --date=1989-12-31     | --date cannot be "1989-12-31"; it takes 1990-01-01 - 2099-12-31.
            init --demo  | --date=t+1            | --date cannot be "t+1"; it takes YYYY-MM-DD
            init --demo  | --name=               | --name takes 1 to 40 characters
            init --demo  | --name=\u0007         | --name takes 1 to 40 characters
            book check   | --format=xml          | --format cannot be "xml"; it takes table|json|csv
            audit verify | --format=             | --format cannot be ""; it takes table|json|csv
            book check   | --witness=            | --witness cannot be ""; it takes FILE
            audit verify | --witness=            | --witness cannot be ""; it takes FILE
            book check   | --acknowledged=       | --acknowledged cannot be ""; it takes FILE
            journal list | --from=24.11.2026     | --from cannot be "24.11.2026"; it takes YYYY-MM-DD
            journal list | --limit=0             | --limit cannot be "0"; it takes 1-100000000.
            journal list | --limit=all           | --limit cannot be "all"; it takes 1-100000000
            journal list | --branch=main         | --branch cannot be "main"; it takes 1-2999
            journal list | --position=3          | --position cannot be "3"; it takes BBBB-NN.
            journal list | --code=21             | --code cannot be "21"; it takes 0001-9999.
            journal list | --account=13          | --account cannot be "13"; it takes BBBBPPPSSSSSSSSC.
            journal list | --account=0001101000000012 | --account cannot be "0001101000000012"; it takes
            journal show | --number=0001-03      | --number cannot be "0001-03"; it takes BBBB-NN-NNNNNN, ID.
            journal export | --format=table      | --format cannot be "table"; it takes json|csv|hledger
            journal export | --output=           | --output cannot be ""; it takes FILE
            report day   | --date=yesterday      | --date cannot be "yesterday"; it takes YYYY-MM-DD
            report trial-balance | --format=pdf  | --format cannot be "pdf"; it takes table|json|csv
            catalogue    | --format=hledger      | --format cannot be "hledger"; it takes table|json|csv
            policy diff  | --file=               | --file cannot be ""; it takes FILE
            policy apply --file x | --from=soon  | --from cannot be "soon"; it takes YYYY-MM-DD
            """)
    void a_value_that_cannot_be_is_named_with_what_can(String command, String option, String says) throws IOException {
        refused(command + " " + option, says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            init --scale 2                               | --scale goes with --demo only.
            init --morning                               | --morning goes with --demo only.
            init --show-demo --demo                      | --show-demo only shows; it goes with no other option of init.
            init --show-demo --scale 2                   | --show-demo only shows; it goes with no other option of init.
            init --show-demo --morning                   | --show-demo only shows; it goes with no other option of init.
            init --show-demo --date 2026-11-24           | --show-demo only shows; it goes with no other option of init.
            journal show                                 | Missing: --number.
            journal show --number 4 --year 2026          | An id needs no --year; --year goes with a receipt number.
            journal list --from 2026-11-24 --to 2026-11-23 | --from 2026-11-24 is after --to 2026-11-23.
            journal export --force                       | --force goes with --output only.
            policy export --force                        | --force goes with --output only.
            policy diff                                  | Missing: --file.
            policy apply --from 2026-11-25               | Missing: --file.
            policy apply --file x                        | Missing: --from.
            change show                                  | Missing: --no.
            change approve                               | Missing: --no.
            change reject                                | Missing: --no.
            credential revoke                            | Missing: --no.
            backup key create                            | Missing: --file.
            backup verify                                | Missing: --file.
            backup restore                               | Missing: --file.
            backup prune                                 | Missing: --keep.
            backup prune --keep 0                        | --keep cannot be "0"; it takes 1-10000.
            credential create --file x                   | Missing: --for.
            credential create --for change               | Missing: --file.
            staff show                                   | Missing: --name.
            staff enable                                 | Missing: --name.
            staff disable --name x                       | Missing: --reason.
            staff role --name x                          | Missing: --role.
            staff reset-password                         | Missing: --name.
            staff add --name x                           | Say either --full-name, for a person the bank does not know yet, or --person, for one it knows.
            staff add --name x --full-name x             | Missing: --branch.
            staff add --name x --person 1 --branch 1     | Missing: --role.
            password-policy set                          | Missing: --profile.
            password-policy check                        | Missing: --password-file.
            password change                              | There is no terminal to ask at; give --name and --password-file.
            sign-on                                      | There is no terminal to ask at; give --name and --password-file.
            sign-on --name a01                           | There is no terminal to ask at; give --name and --password-file.
            init --name x --show-demo                    | --show-demo only shows; it goes with no other option of init.
            """)
    void options_that_contradict_each_other_are_named(String line, String says) throws IOException {
        refused(line, says);
    }

    @ParameterizedTest
    @CsvSource({
        "'',admin",
        "book,admin book",
        "audit,admin audit",
        "credential,admin credential",
        "change,admin change",
        "staff,admin staff",
        "password,admin password",
        "password-policy,admin password-policy",
        "journal,admin journal",
        "report,admin report",
        "policy,admin policy",
        "completion,admin completion",
        "backup,admin backup",
        "backup key,admin backup key",
        "--lang en,admin"
    })
    void half_a_command_is_told_where_to_look(String line, String command) throws IOException {
        refused(line, "Which command? Try: " + command + " --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"book check", "audit verify"})
    void a_witness_that_is_something_else_is_let_be(String command) throws IOException {
        Path letter = Files.writeString(folder.resolve("letter"), "Dear witness,\n");
        Shell.Ran ran = onABank(command + " --witness " + letter);
        assertThat(ran.err()).contains(letter + " is not a witness file.");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(letter).hasContent("Dear witness,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"book check", "audit verify"})
    void a_place_that_takes_no_witness_is_named_before_the_work(String command) throws IOException {
        for (Path place : List.of(folder, folder.resolve("none/heads"), Path.of("/proc/heads"))) {
            Shell.Ran ran = onABank(command + " --witness " + place);
            assertThat(ran.err().lines()).containsExactly("Cannot write the witness file " + place + ".");
            assertThat(ran.exit()).isEqualTo(3);
            assertThat(ran.out()).isEmpty();
        }
    }

    @Test
    void a_list_of_acknowledged_keys_is_told_by_its_line() throws IOException {
        Path keys = Files.writeString(folder.resolve("keys"), "00000000-0000-4000-8000-000000000001\n\nno key\n");
        Shell.Ran ran = onABank("book check --acknowledged " + keys);
        assertThat(ran.err()).isEqualTo(keys + ", line 3: not a key.\n");
        assertThat(ran.exit()).isEqualTo(2);
        Shell.Ran gone = onABank("book check --acknowledged " + folder.resolve("gone"));
        assertThat(gone.err()).isEqualTo("Cannot read the file " + folder.resolve("gone") + ".\n");
        assertThat(gone.exit()).isEqualTo(3);
    }

    private Shell.Ran onABank(String line) throws IOException {
        Path bank = ((SqliteAddress) BankFixture.copy(Dialect.SQLITE, folder)).file();
        return new Shell(folder).admin(("--lang en --db sqlite:" + bank + " " + line).split(" "));
    }

    private void refused(String line, String says) throws IOException {
        Path bank = folder.resolve("bank.db");
        Map<String, String> environment = Map.of("TELLERLINE_DB", "sqlite:" + bank);
        Shell.Ran ran = new Shell(folder, environment).admin(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(ran.err()).startsWith(says).hasLineCount(1).doesNotContain("Exception");
        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(ran.out()).isEmpty();
        assertThat(bank).doesNotExist();
    }
}
