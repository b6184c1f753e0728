package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.OldBanks;
import org.tellerline.schema.db.Schema;
import org.tellerline.schema.db.SqliteAddress;
import org.tellerline.schema.fixture.PostgresServer;

/** An administrator keeps a bank safe by commands: key, backup, trial, restoring, upgrade, and the doctor. */
final class BackupCommandsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_bank_is_backed_up_tried_out_and_restored_where_nothing_stood(Dialect dialect) throws IOException {
        String bank = BankFixture.copy(dialect, folder).toString();
        signOn(bank);
        Path backup = backUp(bank, "--deep");
        assertThat(done("--db", bank, "backup", "verify", "--file", backup.toString(), "--deep"))
                .contains("yes");
        String place = nowhere(dialect);
        String said = done("--db", place, "backup", "restore", "--file", backup.toString());
        assertThat(said).isEqualTo(place + " holds the bank Test Bank as it was on 2026-11-24.\n");
        assertThat(ran("--db", place, "book", "check").exit()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_bank_that_stands_there_is_replaced_only_by_its_administrator_who_insists_twice(Dialect dialect)
            throws IOException {
        String bank = BankFixture.copy(dialect, folder).toString();
        signOn(bank);
        Path backup = backUp(bank);
        signOn(bank);
        String[] restore = {"--db", bank, "backup", "restore", "--file", backup.toString()};
        ends(ExitCode.REFUSED, "would be lost", restore);
        ends(ExitCode.USAGE, "Nobody can be asked here; add --yes.", and(restore, "--yes-older"));
        assertThat(done(and(restore, "--yes-older", "--dry-run"))).contains("can be restored to");
        assertThat(done(and(restore, "--yes-older", "--yes"))).contains("The bank that stood there is kept: ");
        done("--db", bank, "sign-off");
        ends(ExitCode.REFUSED, "Nobody has signed on", and(restore, "--yes-older", "--yes"));
        assertThat(ran("--db", bank, "audit", "verify").exit()).isZero();
    }

    @Test
    void what_is_missing_or_wrong_is_named() throws IOException {
        String bank = BankFixture.copy(Dialect.SQLITE, folder).toString();
        signOn(bank);
        Path backup = backUp(bank);
        Path letter = Files.writeString(folder.resolve("letter"), "Dear archive,");
        Shell bare = new Shell(folder.resolve("bare"));
        assertThat(bare.admin("--lang", "en", "backup", "verify", "--file", "x").err())
                .startsWith("Missing: --key.");
        ends(ExitCode.FINDING, letter + " is not a backup.", "backup", "verify", "--file", letter.toString());
        ends(ExitCode.UNUSABLE, "gone cannot be read.", "backup", "verify", "--file", folder + "/gone");
        ends(ExitCode.UNUSABLE, "letter is open to others", "backup", "list", "--key", letter.toString());
        Files.setPosixFilePermissions(letter, PosixFilePermissions.fromString("rw-------"));
        ends(ExitCode.UNUSABLE, "letter is not a backup key.", "backup", "list", "--key", letter.toString());
        ends(ExitCode.UNUSABLE, "exists already", "backup", "key", "create", "--file", letter.toString());
        ends(ExitCode.UNUSABLE, "cannot be written", "--db", bank, "backup", "create", "--folder", "/proc/none");
        ends(
                ExitCode.UNUSABLE,
                "is of a bank on SQLITE",
                "--db",
                PostgresServer.emptyDatabase().toString(),
                "backup",
                "restore",
                "--file",
                backup.toString());
    }

    @ParameterizedTest
    @EnumSource
    void an_old_bank_points_to_the_upgrade_and_is_upgraded_after_a_backup(Dialect dialect) throws SQLException {
        DatabaseAddress today = BankFixture.copyAsBefore(dialect, folder);
        String old = nowhere(dialect);
        OldBanks.make(today, DatabaseAddress.parse(old), Schema.VERSION - 1);
        ends(ExitCode.UNUSABLE, "run admin upgrade", "--db", old, "book", "check");
        ends(ExitCode.UNUSABLE, "key cannot be read", "--db", old, "upgrade");
        key();
        assertThat(done("--db", old, "upgrade"))
                .contains("Backup before the upgrade: ", "is upgraded from schema version");
        assertThat(done("--db", old, "upgrade")).contains("there is nothing to upgrade");
        assertThat(ran("--db", old, "book", "check").exit()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void the_doctor_looks_at_everything_and_names_what_is_broken(Dialect dialect) throws IOException {
        String bank = BankFixture.copy(dialect, folder).toString();
        Shell.Ran before = ran("--db", bank, "doctor", "--format", "csv");
        assertThat(before.exit()).as(before.out()).isZero();
        assertThat(before.out()).contains("last-backup,WARNING,", "schema,OK,\"" + Schema.VERSION, "font,OK,");
        signOn(bank);
        backUp(bank);
        assertThat(done("--db", bank, "doctor", "--format", "csv")).contains("last-backup,OK,");
        Shell.Ran nowhere = ran("--db", "sqlite:" + folder.resolve("gone.db"), "doctor", "--format", "json");
        assertThat(nowhere.exit()).isEqualTo(ExitCode.FINDING.status());
        assertThat(nowhere.out()).contains("\"BROKEN\", \"value\": \"There is no bank at");
    }

    private void signOn(String bank) throws IOException {
        Path file = folder.resolve("password");
        Files.writeString(file, DemoPlan.PASSWORD + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        done("--db", bank, "sign-on", "--name", "a01", "--password-file", file.toString());
    }

    private Path backUp(String bank, String... more) {
        key();
        String[] line = {"--db", bank, "backup", "create", "--format", "csv"};
        return Path.of(
                done(and(line, more)).lines().skip(1).findFirst().orElseThrow().split(",")[0]);
    }

    private void key() {
        if (!Files.exists(folder.resolve("key"))) {
            done("backup", "key", "create", "--file", folder.resolve("key").toString());
        }
    }

    private String nowhere(Dialect dialect) {
        return dialect == Dialect.SQLITE
                ? new SqliteAddress(folder.resolve("elsewhere/bank.db")).toString()
                : PostgresServer.emptyDatabase().toString();
    }

    private String done(String... words) {
        Shell.Ran ran = ran(words);
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran.out();
    }

    private void ends(ExitCode code, String says, String... words) {
        Shell.Ran ran = ran(words);
        assertThat(ran.err()).contains(says).doesNotContain("Exception");
        assertThat(ran.exit()).isEqualTo(code.status());
    }

    private Shell.Ran ran(String... words) {
        Map<String, String> environment = Map.of(
                "TELLERLINE_BACKUP_KEY", folder.resolve("key").toString(),
                "TELLERLINE_BACKUPS", folder.resolve("backups").toString());
        return new Shell(folder.resolve("home"), environment).admin(and(new String[] {"--lang", "en"}, words));
    }

    private static String[] and(String[] line, String... more) {
        List<String> words = new ArrayList<>(List.of(line));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }
}
