package org.tellerline.admin.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.tellerline.admin.Admin;
import org.tellerline.core.administration.AdminEvent;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.administration.Operators;
import org.tellerline.core.backup.Backup;
import org.tellerline.core.backup.BackupKey;
import org.tellerline.core.backup.Backups;
import org.tellerline.schema.db.Database;
import picocli.CommandLine.Mixin;

/** For commands that make a backup: into which folder, sealed with which key. */
public final class CopyOption {

    @Mixin
    private FolderOption folder = new FolderOption();

    @Mixin
    private KeyOption key = new KeyOption();

    /** Whether a key is named, by the option or by the surroundings. */
    public boolean isNamed(Admin admin) {
        return key.file(admin).isPresent();
    }

    BackupKey key(Admin admin) {
        return key.read(admin);
    }

    /** Makes a backup. The trail is told before the copy is taken, so that the copy tells of itself. */
    public Backup make(Admin admin, Database database, Operator operator) {
        BackupKey sealing = key.read(admin);
        Path place = folder.path(admin);
        new Operators(database, admin.clock(database))
                .tell(operator, AdminEvent.BACKUP, Map.of("folder", place.toString(), "key", sealing.id()));
        return new Backups(place, sealing, Clock.systemUTC()).create(database.address(), new Notes(admin));
    }
}
