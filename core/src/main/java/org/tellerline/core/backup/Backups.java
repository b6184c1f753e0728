package org.tellerline.core.backup;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.backup.BackupTrouble.Reason;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Room;
import org.tellerline.schema.db.Snapshot;

/** Makes backups in a folder, and looks after those that are there. */
public final class Backups {

    /** The bundle of what this package says, class-path name without the language tag. */
    public static final String TEXTS = "/org/tellerline/core/backup/backup";

    private static final int SALT = 32;

    private final BackupFolder folder;
    private final BackupKey key;
    private final Clock clock;

    public Backups(Path folder, BackupKey key, Clock clock) {
        this.folder = new BackupFolder(folder);
        this.key = key;
        this.clock = clock;
    }

    /**
     * Makes one, while tellers go on posting, and reads it back before it gets its name.
     *
     * @throws BackupTrouble when it cannot be written, or is read back other than it was written
     * @throws org.tellerline.schema.db.DatabaseTrouble when the bank cannot be read, or a disk has no room
     */
    public Backup create(DatabaseAddress bank, BackupProgress progress) {
        try (Watch watch = new Watch(progress)) {
            Path part = folder.part();
            watch.at(BackupStep.SNAPSHOT, 0, 0);
            try (Snapshot snapshot = Snapshot.of(bank)) {
                BackupHeader header = header(snapshot, bank);
                Room.check(folder.path(), header.bank().size() / 2);
                write(part, header, snapshot, watch);
                return folder.name(part, header);
            } finally {
                folder.clear();
            }
        }
    }

    private BackupHeader header(Snapshot snapshot, DatabaseAddress bank) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return new BackupHeader(
                BankMomentStore.of(snapshot),
                bank.dialect(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                key.id(),
                new BackupHeader.Salt(HexFormat.of().formatHex(salt)));
    }

    private void write(Path part, BackupHeader header, Snapshot snapshot, Watch watch) {
        SealedFile file = new SealedFile(part);
        Meter out = new Meter(watch, BackupStep.WRITING, header.bank().size());
        file.write(header, key, out, snapshot::writeTo);
        Meter back = new Meter(watch, BackupStep.READING_BACK, header.bank().size());
        file.read(key, back, content -> {});
        if (!MessageDigest.isEqual(out.hash(), back.hash())) {
            throw new BackupTrouble(Reason.NOT_AS_WRITTEN, part);
        }
    }

    /**
     * Opens every block of a backup.
     *
     * @throws BackupTrouble when anything of it is not as it was sealed
     */
    public static Backup verify(Path file, BackupKey key, BackupProgress progress) {
        try (Watch watch = new Watch(progress)) {
            SealedFile sealed = new SealedFile(file);
            BackupHeader header = sealed.header(key);
            sealed.read(
                    key, new Meter(watch, BackupStep.READING_BACK, header.bank().size()), content -> {});
            return new Backup(file, header, file.toFile().length(), true);
        }
    }

    /** The backups in a folder, the latest first. Without a key nobody has looked whether they are what they say. */
    public static List<Backup> list(Path folder, Optional<BackupKey> key) {
        return new BackupFolder(folder).list(key);
    }

    /** The latest backup of a bank in a folder. */
    public static Optional<Backup> last(Path folder, DatabaseAddress bank, Optional<BackupKey> key) {
        String id = Snapshot.look(bank, BankMomentStore::id);
        return list(folder, key).stream()
                .filter(backup -> backup.header().bank().id().equals(id))
                .findFirst();
    }

    /**
     * Takes older backups of a bank away; what was not sealed with the key, or is of another bank, stays.
     *
     * @param keep how many of the latest stay, at least 1
     * @return those that were taken away
     */
    public List<Backup> prune(DatabaseAddress bank, int keep) {
        String id = Snapshot.look(bank, BankMomentStore::id);
        List<Backup> ours = folder.list(Optional.of(key)).stream()
                .filter(backup ->
                        backup.authentic() && backup.header().bank().id().equals(id))
                .toList();
        List<Backup> old = ours.subList(Math.min(keep, ours.size()), ours.size());
        old.forEach(folder::remove);
        return old;
    }
}
