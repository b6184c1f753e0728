package org.tellerline.core.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.experiment.Books;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;

/** Backups are taken one after the other while four tellers post. Each holds one moment, and nothing that was acknowledged before it is missing. */
final class BackupDuringPostingTest {

    private static final int BACKUPS = 4;
    private static final int A_WHILE = 40;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_backup_holds_what_was_acknowledged_before_it_and_its_books_check(Dialect dialect)
            throws InterruptedException {
        Vault vault = Vault.in(folder);
        DatabaseAddress bank = BankFixture.copy(dialect, folder);
        Set<UUID> atTheEnd;
        try (Rush rush = Rush.at(bank)) {
            for (int i = 0; i < BACKUPS; i++) {
                waitFor(rush, (i + 1) * A_WHILE);
                Set<UUID> before = rush.acknowledged();
                Backup backup = vault.backUp(bank);
                Set<UUID> since = new HashSet<>(rush.acknowledged());
                since.removeAll(before);
                assertThat(since).as("posted while the backup was made").isNotEmpty();
                DatabaseAddress place = Vault.nowhere(dialect, folder.resolve("place" + i));
                vault.restore(backup.file(), place);
                Books.mustCheck(place, before);
            }
            atTheEnd = rush.acknowledged();
        }
        Books.mustCheck(bank, atTheEnd);
        List<Long> events = Backups.list(vault.folder(), Optional.of(vault.key())).stream()
                .map(backup -> backup.header().bank().events())
                .toList();
        assertThat(events).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static void waitFor(Rush rush, int postings) throws InterruptedException {
        for (int i = 0; rush.acknowledged().size() < postings; i++) {
            assertThat(i).as("turns of waiting").isLessThan(3_000);
            Thread.sleep(10);
        }
    }
}
