package org.tellerline.core.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tellerline.core.backup.BackupTrouble.Reason;
import org.tellerline.core.bookcheck.BookCheck;
import org.tellerline.core.bookcheck.BookReport;
import org.tellerline.core.bookcheck.Evidence;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.schema.db.DatabaseTrouble.Kind;
import org.tellerline.schema.db.Schema;
import org.tellerline.schema.db.Snapshot;
import org.tellerline.schema.db.Staging;

/**
 * Brings a bank back from a backup. It is built beside its place and checked there; nothing in its place is touched until everything was
 * found in order, and then it takes the place in one step.
 */
public final class Restoring {

    /** What somebody insists on. */
    public enum Insistence {
        /** What was posted after the backup may go. */
        OLDER,
        /** What stands there cannot be read as a bank, and may go. */
        DAMAGED
    }

    /**
     * What became of it.
     *
     * @param kept where the bank that stood there is kept; empty where there was none
     */
    public record Restored(Backup backup, Optional<String> kept) {}

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** What opening a place says where nothing stands that could be lost. */
    private static final Set<Kind> FREE =
            EnumSet.of(Kind.NO_SUCH_FILE, Kind.EMPTY_FILE, Kind.NOT_A_BANK, Kind.NO_SUCH_DATABASE);

    private static final Set<Kind> DAMAGED =
            EnumSet.of(Kind.CORRUPT, Kind.NOT_A_DATABASE, Kind.UNFINISHED_UPGRADE, Kind.FAILED, Kind.UNSAFE_SETTING);

    private final Path file;
    private final BackupKey key;
    private final DatabaseAddress place;

    public Restoring(Path file, BackupKey key, DatabaseAddress place) {
        this.file = file;
        this.key = key;
        this.place = place;
    }

    /**
     * Restores beside the place, checks the books that come out, and throws them away.
     *
     * @throws BackupTrouble when they are not what was sealed, or do not check
     * @throws DatabaseTrouble when there is no room to try it
     */
    public Backup rehearse(BackupProgress progress) {
        try (Watch watch = new Watch(progress)) {
            BackupHeader header = header();
            open(header, watch);
            try (Staging staging = Staging.beside(place)) {
                build(staging, header, watch);
            }
            return backup(header);
        }
    }

    /**
     * Holds the backup's header against what stands in its place, without opening the rest.
     *
     * @return whether something stands there that would be replaced
     * @throws BackupTrouble when a restoring would be refused
     */
    public boolean check(Set<Insistence> insistence) {
        return compare(header(), insistence) != Standing.NOTHING;
    }

    /**
     * Restores.
     *
     * @param insistence what is wanted although a rule forbids it
     * @throws BackupTrouble when the backup is not whole, is of another bank, or is older than what stands there
     * @throws DatabaseTrouble when somebody works with the bank, or there is no room
     */
    public Restored restore(Set<Insistence> insistence, Clock clock, BackupProgress progress) {
        try (Watch watch = new Watch(progress)) {
            BackupHeader header = header();
            compare(header, insistence);
            open(header, watch);
            try (Staging staging = Staging.beside(place)) {
                build(staging, header, watch);
                tell(staging, header, clock.instant());
                watch.at(BackupStep.MOVING_IN, 0, 0);
                boolean damaged = compare(header, insistence) == Standing.DAMAGED;
                Optional<String> kept = staging.moveIn(STAMP.format(clock.instant()), damaged);
                return new Restored(backup(header), kept);
            }
        }
    }

    private void tell(Staging staging, BackupHeader header, Instant now) {
        SortedMap<String, String> says = new TreeMap<>();
        says.put("made", header.made().toString());
        says.put("key", header.keyId());
        says.put("date", header.bank().date().toString());
        try (Database database = Database.open(staging.address(), Database.Mode.POSTING)) {
            RestoredStore.tell(database, ChronoUnit.MICROS.between(Instant.EPOCH, now), says);
        }
    }

    private BackupHeader header() {
        BackupHeader header = new SealedFile(file).header(key);
        if (header.bank().schema() > Schema.VERSION) {
            throw new BackupTrouble(Reason.NEWER_SCHEMA, file, header.bank().schema(), Schema.VERSION);
        }
        if (header.engine() != place.dialect()) {
            throw new BackupTrouble(Reason.OTHER_ENGINE, file, header.engine(), place.dialect());
        }
        return header;
    }

    /** What stands in the place. */
    private enum Standing {
        NOTHING,
        BANK,
        DAMAGED
    }

    private Standing compare(BackupHeader header, Set<Insistence> insistence) {
        try {
            BankMoment live = Snapshot.look(place, BankMomentStore::live);
            Schema.assertUnused(place);
            if (!live.id().equals(header.bank().id())) {
                throw new BackupTrouble(Reason.OTHER_BANK, file, header.bank().name(), live.name());
            }
            long lost = live.beyond(header.bank());
            if (lost > 0 && !insistence.contains(Insistence.OLDER)) {
                throw new BackupTrouble(Reason.OLDER_THAN_LIVE, file, lost);
            }
            return Standing.BANK;
        } catch (DatabaseTrouble e) {
            if (!FREE.contains(e.kind()) && !DAMAGED.contains(e.kind())) {
                throw e;
            }
            boolean damaged = DAMAGED.contains(e.kind());
            if (damaged && !insistence.contains(Insistence.DAMAGED)) {
                throw new BackupTrouble(e, Reason.LIVE_DAMAGED, file, place);
            }
            return damaged ? Standing.DAMAGED : Standing.NOTHING;
        }
    }

    /** Every block once, before a place is made for what is in them. */
    private void open(BackupHeader header, Watch watch) {
        Meter meter = new Meter(watch, BackupStep.READING_BACK, header.bank().size());
        new SealedFile(file).read(key, meter, content -> {});
    }

    private void build(Staging staging, BackupHeader header, Watch watch) {
        Meter meter = new Meter(watch, BackupStep.LOADING, header.bank().size());
        new SealedFile(file)
                .read(key, meter, content -> staging.load(content, header.bank().schema()));
        try (Database database = Database.open(staging.address(), Database.Mode.READING)) {
            check(database, header, watch);
        }
    }

    private void check(Database database, BackupHeader header, Watch watch) {
        BookReport report = BookCheck.run(database, Evidence.none(), rule -> watch.at(BackupStep.CHECKING, 0, 0));
        if (!report.clean()) {
            throw new BackupTrouble(
                    Reason.BOOKS_DO_NOT_CHECK,
                    file,
                    report.findings().size(),
                    report.findings().get(0).rule().word());
        }
        if (!BankMomentStore.of(database).heads().equals(header.bank().heads())) {
            throw new BackupTrouble(Reason.HEADS_DIFFER, file);
        }
    }

    private Backup backup(BackupHeader header) {
        return new Backup(file, header, file.toFile().length(), true);
    }
}
