package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.schema.db.Claim;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;

/** The bank's day ends by commands of the administrator's tool. */
final class EodCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_day_is_looked_at_ended_and_shown(Dialect dialect) throws IOException {
        DatabaseAddress bank = morning(dialect);
        assertThat(admin(bank, "eod status").err()).isEqualTo("There was no end of day yet.\n");
        Shell.Ran plan = admin(bank, "eod dry-run --format csv");
        assertThat(plan.out()).contains("no,job,day,state,rows", "ACCRUAL,2026-11-24,WAITING,0");
        assertThat(plan.err()).endsWith("The day 2026-11-24 can end; the bank would then stand before 2026-11-25.\n");
        Shell.Ran ran = admin(bank, "eod run --format csv");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.err())
                .contains("Step 2: Proof of the day's books (2026-11-24)")
                .endsWith("The day 2026-11-24 has ended; the bank stands before 2026-11-25.\n");
        assertThat(ran.out()).contains("START_OF_DAY,2026-11-24,DONE").doesNotContain("WAITING");
        assertThat(admin(bank, "eod status --format csv").out()).isEqualTo(ran.out());
        Path key = folder.resolve(".local/share/tellerline/seal.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(admin(bank, "audit verify --seal-key " + key).exit()).isZero();
        Path other = Files.writeString(folder.resolve("other.key"), "0".repeat(64) + "\n");
        assertThat(admin(bank, "book check --format csv --seal-key " + other).out())
                .contains("B6,sealed,1,audit_seal,1");
        assertThat(admin(bank, "book check --seal-key " + folder).exit()).isEqualTo(ExitCode.UNUSABLE.status());
    }

    @ParameterizedTest
    @EnumSource
    void what_stands_against_it_is_told_line_by_line(Dialect dialect) throws IOException {
        DatabaseAddress bank = BankFixture.copy(dialect, folder);
        signOn(bank, "a01");
        for (String command : List.of("eod run", "eod dry-run")) {
            Shell.Ran ran = admin(bank, command);
            assertThat(ran.exit()).isEqualTo(ExitCode.REFUSED.status());
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err().lines())
                    .startsWith(
                            "The day cannot end now:",
                            "Branch 0001 is open on 2026-11-24; two supervisors close it with 9102.",
                            "Branch 0002 is open on 2026-11-24; two supervisors close it with 9102.",
                            "Till 01 of branch 0001 is open; t01 closes it with 5106.");
        }
        assertThat(admin(bank, "eod resume").exit()).isEqualTo(ExitCode.REFUSED.status());
    }

    @ParameterizedTest
    @EnumSource
    void two_do_not_run_at_once_and_a_stopped_one_is_told(Dialect dialect) throws IOException {
        DatabaseAddress bank = morning(dialect);
        try (Claim other = Claim.forEndOfDay(bank).orElseThrow()) {
            Shell.Ran second = admin(bank, "eod run");
            assertThat(second.err()).endsWith("Another end of day is at work on this bank; nothing was done.\n");
            assertThat(second.exit()).isEqualTo(ExitCode.BUSY.status());
        }
        change(bank, "update account_balance set ledger = ledger + 1 where account = 100000001");
        Shell.Ran stopped = admin(bank, "eod run");
        assertThat(stopped.exit()).isEqualTo(ExitCode.FINDING.status());
        assertThat(stopped.err()).contains("The books do not check", "account_balance 100000001");
        assertThat(admin(bank, "eod status").exit()).isEqualTo(ExitCode.FINDING.status());
        change(bank, "update account_balance set ledger = ledger - 1 where account = 100000001");
        assertThat(admin(bank, "eod resume").exit()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_is_made_before_it_and_one_after(Dialect dialect) throws IOException {
        DatabaseAddress bank = morning(dialect);
        Path key = folder.resolve("backup.key");
        Path vault = folder.resolve("vault");
        admin(bank, "backup key create --file " + key);
        Shell.Ran ran = admin(bank, "eod run --key " + key + " --folder " + vault);
        assertThat(ran.exit()).as(ran.err()).isZero();
        Shell.Ran list = admin(bank, "backup list --format csv --key " + key + " --folder " + vault);
        assertThat(list.out().lines().skip(1))
                .satisfiesExactly(
                        after -> assertThat(after).contains(",2026-11-25,"),
                        before -> assertThat(before).contains(",2026-11-24,"));
    }

    @ParameterizedTest
    @EnumSource
    void without_the_backup_before_it_the_day_does_not_end(Dialect dialect) throws IOException {
        DatabaseAddress bank = morning(dialect);
        Shell.Ran ran = admin(bank, "eod run --key " + folder.resolve("missing.key"));
        assertThat(ran.exit()).isEqualTo(ExitCode.UNUSABLE.status());
        assertThat(ran.err()).contains("missing.key");
        assertThat(admin(bank, "eod status").err()).isEqualTo("There was no end of day yet.\n");
    }

    @ParameterizedTest
    @EnumSource
    void a_timer_ends_no_day_that_has_not_come(Dialect dialect) throws IOException {
        DatabaseAddress bank = BankFixture.copy(dialect, folder);
        signOn(bank, "a01");
        change(bank, "update bank set business_date = '2999-11-22'");
        Shell.Ran early = admin(bank, "eod run --due");
        assertThat(early.exit()).as(early.err()).isZero();
        assertThat(early.err())
                .isEqualTo("The bank stands at 2999-11-22, a day that has not come yet; nothing was done.\n");
        assertThat(admin(bank, "eod status").err()).isEqualTo("There was no end of day yet.\n");
        change(bank, "update bank set business_date = '2001-11-22'");
        assertThat(admin(bank, "eod run --due").err()).startsWith("The day cannot end now:");
    }

    private DatabaseAddress morning(Dialect dialect) throws IOException {
        DatabaseAddress bank;
        try (BankFixture fixture = BankFixture.inTheMorning(dialect, folder)) {
            bank = fixture.address();
        }
        signOn(bank, "a01");
        return bank;
    }

    private void signOn(DatabaseAddress bank, String name) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), DemoPlan.PASSWORD + "\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        assertThat(admin(bank, "sign-on --name " + name + " --password-file " + password)
                        .exit())
                .isZero();
    }

    private static void change(DatabaseAddress bank, String statement) {
        try (Database database = Database.open(bank, Database.Mode.POSTING)) {
            database.write(sql -> sql.execute(statement));
        }
    }

    private Shell.Ran admin(DatabaseAddress bank, String line) {
        return new Shell(folder).admin(("--lang en --db " + bank + " " + line).split(" "));
    }
}
