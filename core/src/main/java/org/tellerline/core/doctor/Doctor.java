package org.tellerline.core.doctor;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.backup.Backup;
import org.tellerline.core.backup.BackupKey;
import org.tellerline.core.backup.BackupTrouble;
import org.tellerline.core.backup.Backups;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.paper.PdfReceipt;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.schema.db.SqliteAddress;
import org.tellerline.schema.db.Vitals;
import org.tellerline.schema.db.Vitals.Level;

/** Looks at a machine and a bank, thing by thing; what cannot be looked at is a finding too. */
public final class Doctor {

    /** The bundle with the name of each thing and what to do about it, class-path name without the language tag. */
    public static final String TEXTS = "/org/tellerline/core/doctor/doctor";

    private static final int OLDEST_JAVA = 17;
    private static final int FULL_WARNING = 80;
    private static final int FULL_BROKEN = 95;
    private static final Duration FRESH = Duration.ofHours(26);
    private static final int PERCENT = 100;

    private final Visit visit;
    private final List<Symptom> symptoms = new ArrayList<>();

    /**
     * What is looked at.
     *
     * @param logs the folder of the program's logs
     * @param backups the folder of backups
     * @param key the file of the key that the backups are sealed with, where one is named
     */
    public record Visit(DatabaseAddress bank, Path logs, Path backups, Optional<Path> key, Clock clock) {}

    private Doctor(Visit visit) {
        this.visit = visit;
    }

    /** Looks at everything, in a fixed order. */
    public static List<Symptom> examine(Visit visit) {
        Doctor doctor = new Doctor(visit);
        doctor.machine();
        doctor.bank();
        doctor.folders();
        doctor.lastBackup(doctor.key());
        return List.copyOf(doctor.symptoms);
    }

    private void machine() {
        int java = Runtime.version().feature();
        add(
                "java",
                java < OLDEST_JAVA ? Level.BROKEN : Level.OK,
                Runtime.version() + " " + System.getProperty("java.vendor"));
        add("system", Level.OK, System.getProperty("os.name") + " " + System.getProperty("os.version"));
        String names = System.getProperty("sun.jnu.encoding", "");
        boolean wide = Charset.isSupported(names) && Charset.forName(names).equals(StandardCharsets.UTF_8);
        add("file-names", wide ? Level.OK : Level.WARNING, names);
        add("font", PdfReceipt.hasType() ? Level.OK : Level.BROKEN, "Noto Sans SC");
    }

    private void bank() {
        add("address", Level.OK, visit.bank().toString());
        try {
            for (Vitals.Sign sign : Vitals.of(visit.bank())) {
                add(sign.name(), sign.level(), sign.value());
            }
            try (Database database = Database.open(visit.bank(), Database.Mode.READING)) {
                date(Particulars.read(database));
            }
        } catch (DatabaseTrouble e) {
            add("database", Level.BROKEN, new Message(e.key(), List.copyOf(e.args())));
        }
    }

    private void date(Particulars bank) {
        LocalDate today = new BankClock(visit.clock(), ZoneId.of(bank.zone())).today();
        long days = Math.abs(ChronoUnit.DAYS.between(bank.date(), today));
        boolean live = bank.kind().equals("LIVE");
        add("bank-kind", Level.OK, bank.kind());
        add("business-date", live && days > 4 ? Level.WARNING : Level.OK, bank.date() + " / " + today);
        add("bank-state", bank.open() ? Level.OK : Level.WARNING, bank.open() ? "OPEN" : "CLOSING");
    }

    private void folders() {
        if (visit.bank() instanceof SqliteAddress sqlite) {
            room("bank-disk", sqlite.file());
        }
        room("backup-disk", visit.backups());
        boolean logs = Files.isDirectory(visit.logs()) && Files.isWritable(visit.logs());
        add("logs", logs ? Level.OK : Level.WARNING, visit.logs().toString());
    }

    /** How full the disk is of a file, or of the folder that it would be in. */
    private void room(String name, Path file) {
        Path there = file.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            FileStore disk = Files.getFileStore(there);
            long used = PERCENT - disk.getUsableSpace() * PERCENT / Math.max(1, disk.getTotalSpace());
            Level level = used >= FULL_BROKEN ? Level.BROKEN : used >= FULL_WARNING ? Level.WARNING : Level.OK;
            add(name, level, used + "% " + disk.type());
        } catch (IOException e) {
            add(name, Level.BROKEN, there.toString());
        }
    }

    private Optional<BackupKey> key() {
        try {
            Optional<BackupKey> key = visit.key().map(BackupKey::read);
            add(
                    "backup-key",
                    key.isPresent() ? Level.OK : Level.WARNING,
                    key.map(BackupKey::id).orElse("-"));
            return key;
        } catch (BackupTrouble e) {
            add("backup-key", Level.WARNING, e.text());
        } catch (DatabaseTrouble e) {
            add("backup-key", Level.WARNING, new Message(e.key(), List.copyOf(e.args())));
        }
        return Optional.empty();
    }

    private void lastBackup(Optional<BackupKey> key) {
        if (!Files.isDirectory(visit.backups())) {
            add("last-backup", Level.WARNING, "-");
            return;
        }
        try {
            Optional<Backup> last = Backups.last(visit.backups(), visit.bank(), key);
            boolean fresh = last.filter(found -> Duration.between(
                                            found.header().made(), visit.clock().instant())
                                    .compareTo(FRESH)
                            <= 0)
                    .isPresent();
            boolean sound = key.isEmpty() || last.filter(Backup::authentic).isPresent();
            add(
                    "last-backup",
                    fresh && sound ? Level.OK : Level.WARNING,
                    last.map(found -> found.header().made().toString()).orElse("-"));
        } catch (BackupTrouble | DatabaseTrouble e) {
            add("last-backup", Level.WARNING, "-");
        }
    }

    private void add(String name, Level level, Object value) {
        symptoms.add(new Symptom(name, level, value));
    }
}
