package org.tellerline.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.backup.BackupTrouble.Reason;
import org.tellerline.core.backup.Restoring.Insistence;
import org.tellerline.core.backup.Restoring.Restored;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.experiment.Books;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Slip;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.PostgresAddress;
import org.tellerline.schema.db.Schema;
import org.tellerline.schema.db.SqliteAddress;
import org.tellerline.schema.fixture.PostgresServer;

/** A bank is carried away, and brought back where it stood or where nothing stood. */
final class BackupTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_bank_that_is_restored_elsewhere_is_the_same_to_the_last_row_and_does_business(Dialect dialect)
            throws IOException {
        Vault vault = Vault.in(folder);
        DatabaseAddress bank = BankFixture.copy(dialect, folder);
        serve(bank, "100");
        Backup backup = vault.backUp(bank);
        DatabaseAddress place = Vault.nowhere(dialect, folder);
        assertThat(vault.restore(backup.file(), place).kept()).isEmpty();
        assertThat(rows(place)).isEqualTo(rows(bank));
        serve(place, "50");
        Books.mustCheck(place, Set.of());
        assertThat(Vault.files(vault.folder())).hasSize(1).first().asString().endsWith(".tlb");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_posted_since_is_lost_only_to_who_insists_and_the_old_bank_is_kept(Dialect dialect) {
        Vault vault = Vault.in(folder);
        DatabaseAddress bank = BankFixture.copy(dialect, folder);
        Backup backup = vault.backUp(bank);
        List<String> then = rows(bank);
        serve(bank, "100");
        List<String> now = rows(bank);
        refused(Reason.OLDER_THAN_LIVE, () -> vault.restore(backup.file(), bank));
        assertThat(rows(bank)).isEqualTo(now);
        Restored restored = vault.restore(backup.file(), bank, Insistence.OLDER);
        assertThat(rows(bank)).isEqualTo(then);
        assertThat(keptLines(bank, restored.kept().orElseThrow())).isEqualTo(now);
        serve(bank, "5");
    }

    /** A file that was kept is out of write-ahead mode, so that nobody works in it by mistake; an upgrade puts it back. */
    private static List<String> keptLines(DatabaseAddress bank, String kept) {
        if (bank instanceof PostgresAddress) {
            return rows(PostgresServer.shared().address(kept));
        }
        SqliteAddress aside = new SqliteAddress(Path.of(kept));
        assertThatThrownBy(() -> rows(aside))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("journal_mode");
        Schema.migrate(aside);
        return rows(aside);
    }

    @ParameterizedTest
    @EnumSource
    void another_banks_backup_is_refused_whoever_insists(Dialect dialect) {
        Vault vault = Vault.in(folder);
        DatabaseAddress bank = BankFixture.copy(dialect, folder);
        List<String> before = rows(bank);
        Backup others = vault.backUp(Vault.anotherBank(dialect, folder));
        refused(Reason.OTHER_BANK, () -> vault.restore(others.file(), bank, Insistence.OLDER, Insistence.DAMAGED));
        assertThat(rows(bank)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void a_bank_that_somebody_works_with_is_let_be(Dialect dialect) {
        Vault vault = Vault.in(folder);
        DatabaseAddress bank = BankFixture.copy(dialect, folder);
        Backup backup = vault.backUp(bank);
        try (BankFixture open = BankFixture.at(bank)) {
            open.signOn("t01");
            assertThatThrownBy(() -> vault.restore(backup.file(), bank))
                    .isInstanceOfSatisfying(
                            DatabaseTrouble.class,
                            trouble -> assertThat(trouble.kind()).isEqualTo(DatabaseTrouble.Kind.IN_USE));
            assertThat(open.submit(open.signOn("t02"), "2101", Residents.WANG.toString(), "10"))
                    .isInstanceOf(Outcome.Posted.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_wrong_key_opens_nothing(Dialect dialect) {
        Vault vault = Vault.in(folder);
        Backup backup = vault.backUp(BankFixture.copy(dialect, folder));
        Vault stranger = new Vault(folder, BackupKey.create(folder.resolve("other-key")));
        DatabaseAddress place = Vault.nowhere(dialect, folder);
        refused(Reason.OTHER_KEY, () -> stranger.restore(backup.file(), place));
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_is_tried_out_without_leaving_anything(Dialect dialect) throws IOException {
        Vault vault = Vault.in(folder);
        DatabaseAddress bank = BankFixture.copy(dialect, folder);
        Backup backup = vault.backUp(bank);
        List<String> before = Vault.files(folder);
        new Restoring(backup.file(), vault.key(), bank).rehearse(BackupProgress.silent());
        assertThat(Vault.files(folder)).isEqualTo(before);
        assertThat(PostgresServer.shared().databases()).noneMatch(name -> name.startsWith("tellerline_restoring"));
    }

    @Test
    void a_bank_that_cannot_be_read_any_more_gives_way_to_who_insists() throws IOException {
        Vault vault = Vault.in(folder);
        SqliteAddress bank = (SqliteAddress) BankFixture.copy(Dialect.SQLITE, folder);
        List<String> then = rows(bank);
        Backup backup = vault.backUp(bank);
        Files.writeString(bank.file(), "burnt");
        Files.writeString(Path.of(bank.file() + "-wal"), "burnt too");
        refused(Reason.LIVE_DAMAGED, () -> vault.restore(backup.file(), bank));
        Restored restored = vault.restore(backup.file(), bank, Insistence.DAMAGED);
        assertThat(Path.of(restored.kept().orElseThrow())).hasContent("burnt");
        assertThat(Path.of(restored.kept().orElseThrow() + "-wal")).hasContent("burnt too");
        assertThat(rows(bank)).isEqualTo(then);
    }

    @Test
    void a_log_that_a_lost_bank_left_is_not_played_into_the_restored_one() throws IOException {
        Vault vault = Vault.in(folder);
        SqliteAddress bank = (SqliteAddress) BankFixture.copy(Dialect.SQLITE, folder);
        List<String> then = rows(bank);
        Backup backup = vault.backUp(bank);
        Files.delete(bank.file());
        Files.writeString(Path.of(bank.file() + "-wal"), "of another life");
        vault.restore(backup.file(), bank);
        assertThat(rows(bank)).isEqualTo(then);
    }

    @Test
    void what_dead_work_left_half_is_taken_away_by_the_next() throws IOException {
        Vault vault = Vault.in(folder);
        DatabaseAddress bank = BankFixture.copy(Dialect.SQLITE, folder);
        Backup backup = vault.backUp(bank);
        long dead = Integer.MAX_VALUE;
        Files.writeString(vault.folder().resolve(".part-" + dead), "half");
        Path file = ((SqliteAddress) bank).file();
        Files.writeString(Path.of(file + ".restoring-" + dead), "half");
        Files.writeString(Path.of(file + ".copying-" + dead + "-wal"), "half");
        vault.backUp(bank);
        vault.restore(backup.file(), bank);
        assertThat(Vault.files(folder)).noneMatch(name -> name.contains(Long.toString(dead)));
    }

    @Test
    void backups_are_listed_the_latest_first_and_old_ones_are_pruned_but_not_those_of_others() throws IOException {
        Vault vault = Vault.in(folder);
        DatabaseAddress bank = BankFixture.copy(Dialect.SQLITE, folder);
        vault.backUp(bank);
        vault.backUp(bank);
        Backup latest = vault.backUp(bank);
        Backup others = vault.backUp(Vault.anotherBank(Dialect.SQLITE, folder));
        Files.writeString(vault.folder().resolve("letter.tlb"), "Dear archive,");
        Optional<BackupKey> key = Optional.of(vault.key());
        assertThat(Backups.list(vault.folder(), key)).hasSize(4).allMatch(Backup::authentic);
        assertThat(Backups.last(vault.folder(), bank, key)).contains(latest);
        assertThat(new Backups(vault.folder(), vault.key(), BankFixture.CLOCK).prune(bank, 1))
                .hasSize(2);
        assertThat(Backups.list(vault.folder(), key)).containsExactlyInAnyOrder(latest, others);
        assertThat(vault.folder().resolve("letter.tlb")).exists();
    }

    @Test
    void only_their_owner_can_read_a_key_and_a_backup_and_neither_tells_a_secret() throws IOException {
        Vault vault = Vault.in(folder);
        Backup backup = vault.backUp(BankFixture.copy(Dialect.SQLITE, folder));
        for (Path file : List.of(folder.resolve("key"), backup.file())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        String text = Files.readString(backup.file(), StandardCharsets.ISO_8859_1);
        assertThat(text).contains("name Test Bank").doesNotContain("t01", "argon2", "CREATE TABLE");
        refused(Reason.KEY_EXISTS, () -> BackupKey.create(folder.resolve("key")));
        Files.setPosixFilePermissions(folder.resolve("key"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> BackupKey.read(folder.resolve("key"))).isInstanceOf(DatabaseTrouble.class);
    }

    /** What business wrote, without what the first administration wrote: a restored bank tells there that it was restored. */
    private static List<String> rows(DatabaseAddress bank) {
        return Books.lines(bank).stream()
                .filter(line -> !line.startsWith("position_head 1091|") && !line.startsWith("audit 1091|"))
                .toList();
    }

    private static void serve(DatabaseAddress bank, String amount) {
        try (BankFixture open = BankFixture.at(bank)) {
            Session session = open.signOn("t01");
            assertThat(open.bank().desk().submit(session, slip(open, amount))).isInstanceOf(Outcome.Posted.class);
        }
    }

    private static Slip slip(BankFixture open, String amount) {
        return Slip.of(
                open.bank().catalogue().find("2101").orElseThrow(),
                UUID.nameUUIDFromBytes(amount.getBytes(StandardCharsets.UTF_8)),
                Residents.WANG.toString(),
                amount);
    }

    private static void refused(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        BackupTrouble.class,
                        trouble -> assertThat(trouble.reason()).isEqualTo(reason));
    }
}
