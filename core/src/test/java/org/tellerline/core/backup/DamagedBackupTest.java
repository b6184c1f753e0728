package org.tellerline.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.backup.BackupTrouble.Reason;
import org.tellerline.core.backup.Restoring.Insistence;
import org.tellerline.core.experiment.Books;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.PostgresAddress;
import org.tellerline.schema.db.SqliteAddress;
import org.tellerline.schema.fixture.PostgresServer;

/**
 * A backup is cut off, changed, put together wrongly, or of somebody else, again and again, and somebody insists on putting it back over a
 * bank. Each time it is refused with a reason, and the bank, its files and its server are as they were.
 */
final class DamagedBackupTest {

    private static final int DAMAGES = Integer.getInteger("tellerline.damages", 100);
    private static final int EVENTS = 300;
    private static final int SEALED = SealingStream.BLOCK + Seal.TAG;

    @TempDir
    Path folder;

    private SplittableRandom random = new SplittableRandom();

    /** What somebody does to a backup. */
    private enum Damage {
        CUT,
        CUT_AT_A_BLOCK,
        BIT,
        HEADER_BIT,
        HEADER_WORD,
        SWAPPED_BLOCKS,
        DOUBLED_BLOCK,
        MISSING_BLOCK,
        BLOCK_OF_ANOTHER,
        LONGER,
        ZEROED,
        OTHER_KEY,
        OTHER_BANK
    }

    @ParameterizedTest
    @EnumSource
    void every_damage_is_refused_with_its_reason_before_anything_is_touched(Dialect dialect) throws IOException {
        long seed = Long.getLong("tellerline.seed", System.nanoTime());
        random = new SplittableRandom(seed);
        Vault vault = Vault.in(folder);
        DatabaseAddress bank = BankFixture.copy(dialect, folder);
        Rush.serve(bank, EVENTS);
        Bytes sound = Bytes.of(vault.backUp(bank).file());
        Bytes second = Bytes.of(vault.backUp(bank).file());
        byte[] others = Files.readAllBytes(
                vault.backUp(Vault.anotherBank(dialect, folder)).file());
        assertThat(sound.blocks()).as("blocks to play with").isGreaterThan(3);
        List<String> before = Books.lines(bank);
        byte[] image = image(bank);
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        for (int i = 0; i < DAMAGES; i++) {
            Damage damage = Damage.values()[i % Damage.values().length];
            Path file = Files.write(
                    vault.folder().resolve("damaged"),
                    damage == Damage.OTHER_BANK ? others : damaged(damage, sound, second));
            Vault used = damage == Damage.OTHER_KEY ? new Vault(vault.folder(), strange(i)) : vault;
            Throwable thrown = catchThrowable(() -> used.restore(file, bank, Insistence.OLDER, Insistence.DAMAGED));
            assertThat(thrown).as("%s, seed %d, number %d", damage, seed, i).isInstanceOf(BackupTrouble.class);
            reasons.merge(((BackupTrouble) thrown).reason(), 1, Integer::sum);
            assertThat(image(bank)).as("%s touched the bank", damage).isEqualTo(image);
        }
        assertThat(Books.lines(bank)).isEqualTo(before);
        assertThat(Vault.files(folder)).noneMatch(name -> name.contains("restoring"));
        assertThat(PostgresServer.shared().databases()).noneMatch(name -> name.startsWith("tellerline_restoring"));
        System.out.printf("%s: %d damaged backups, all refused: %s; seed %d%n", dialect, DAMAGES, reasons, seed);
    }

    private BackupKey strange(int number) {
        return BackupKey.create(folder.resolve("strange-key" + number));
    }

    private byte[] damaged(Damage damage, Bytes sound, Bytes second) {
        byte[] all = sound.all().clone();
        int one = random.nextInt(sound.blocks() - 1);
        return switch (damage) {
            case CUT -> Arrays.copyOf(all, random.nextInt(all.length));
            case CUT_AT_A_BLOCK -> Arrays.copyOf(all, sound.at(one));
            case BIT -> flipped(all, sound.start() + random.nextInt(all.length - sound.start()));
            case HEADER_BIT -> flipped(all, random.nextInt(sound.start()));
            case HEADER_WORD -> renamed(all);
            case SWAPPED_BLOCKS -> swapped(all, sound.at(one), sound.at((one + 1) % (sound.blocks() - 1)));
            case DOUBLED_BLOCK -> joined(Arrays.copyOf(all, sound.at(one + 1)), from(all, sound.at(one)));
            case MISSING_BLOCK -> joined(Arrays.copyOf(all, sound.at(one)), from(all, sound.at(one + 1)));
            case BLOCK_OF_ANOTHER -> replaced(all, sound.at(one), second.all(), second.at(one));
            case LONGER -> joined(all, new byte[1 + random.nextInt(SEALED)]);
            case ZEROED -> zeroed(all, random.nextInt(all.length - 1), 1 + random.nextInt(4096));
            case OTHER_KEY, OTHER_BANK -> all;
        };
    }

    private byte[] flipped(byte[] all, int at) {
        all[at] ^= (byte) (1 << random.nextInt(8));
        return all;
    }

    /** Somebody makes it a backup of a later day. */
    private static byte[] renamed(byte[] all) {
        String text = new String(all, StandardCharsets.ISO_8859_1);
        return text.replaceFirst("date 2026", "date 2027").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] swapped(byte[] all, int first, int second) {
        byte[] kept = Arrays.copyOfRange(all, first, first + SEALED);
        System.arraycopy(all, second, all, first, SEALED);
        System.arraycopy(kept, 0, all, second, SEALED);
        return all;
    }

    private static byte[] replaced(byte[] all, int at, byte[] by, int from) {
        System.arraycopy(by, from, all, at, SEALED);
        return all;
    }

    private static byte[] zeroed(byte[] all, int at, int length) {
        byte[] before = all.clone();
        Arrays.fill(all, at, Math.min(all.length, at + length), (byte) 0);
        return Arrays.equals(before, all) ? new byte[0] : all;
    }

    private static byte[] from(byte[] all, int at) {
        return Arrays.copyOfRange(all, at, all.length);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** The bank's file, or the names of the server's databases. */
    private static byte[] image(DatabaseAddress bank) throws IOException {
        if (bank instanceof SqliteAddress sqlite) {
            return Files.readAllBytes(sqlite.file());
        }
        String name = ((PostgresAddress) bank).name();
        return PostgresServer.shared().databases().stream()
                .filter(database -> database.startsWith(name) || database.startsWith("tellerline"))
                .sorted()
                .toList()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A backup taken apart.
     *
     * @param start where its blocks begin
     */
    private record Bytes(byte[] all, int start) {

        static Bytes of(Path file) throws IOException {
            byte[] all = Files.readAllBytes(file);
            int header = ByteBuffer.wrap(all, 8, 4).getInt();
            return new Bytes(all, 8 + 4 + header + 32);
        }

        int blocks() {
            return (all.length - start + SEALED - 1) / SEALED;
        }

        int at(int block) {
            return start + block * SEALED;
        }
    }
}
