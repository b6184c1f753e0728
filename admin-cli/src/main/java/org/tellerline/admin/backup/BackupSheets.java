package org.tellerline.admin.backup;

import java.util.List;
import org.tellerline.admin.Admin;
import org.tellerline.admin.Sheet;
import org.tellerline.core.backup.Backup;

/** Backups as rows. */
final class BackupSheets {

    private static final List<String> NAMES = List.of(
            "file", "made", "bank", "name", "kind", "date", "events", "engine", "schema", "key", "bytes", "authentic");

    private BackupSheets() {}

    static Sheet of(Admin admin, List<Backup> backups) {
        return admin.sheet(
                "backup", NAMES, backups.stream().map(BackupSheets::row).toList());
    }

    private static List<Object> row(Backup backup) {
        return List.of(
                backup.file().toString(),
                backup.header().made().toString(),
                backup.header().bank().id(),
                backup.header().bank().name(),
                backup.header().bank().kind(),
                backup.header().bank().date().toString(),
                backup.header().bank().events(),
                backup.header().engine().name(),
                (long) backup.header().bank().schema(),
                backup.header().keyId(),
                backup.bytes(),
                backup.authentic() ? "yes" : "no");
    }
}
