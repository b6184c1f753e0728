package org.tellerline.core.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.backup.BackupTrouble.Reason;
import org.tellerline.schema.db.PrivateFile;

/** The files of a folder of backups. One that is being written has another name, so that none is ever there by half. */
final class BackupFolder {

    private static final String ENDING = ".tlb";
    private static final String PART = ".part-";
    private static final int ID_SHOWN = 8;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path path() {
        return folder;
    }

    /** Where one is written until it is whole; what dead work left is taken away first. */
    Path part() {
        try {
            PrivateFile.createFolder(folder);
            clear();
            return mine();
        } catch (IOException e) {
            throw new BackupTrouble(e, Reason.UNWRITABLE, folder);
        }
    }

    private Path mine() {
        return folder.resolve(PART + ProcessHandle.current().pid());
    }

    /** Takes away what this process and dead ones left half. */
    void clear() {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PART + "*")) {
            for (Path part : parts) {
                String number = part.getFileName().toString().substring(PART.length());
                boolean dead = number.matches("\\d{1,18}")
                        && ProcessHandle.of(Long.parseLong(number)).isEmpty();
                if (dead || part.equals(mine())) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException e) {
            throw new BackupTrouble(e, Reason.UNWRITABLE, folder);
        }
    }

    /** Gives a whole file its name: the bank, the business date, the moment. */
    Backup name(Path part, BackupHeader header) {
        String name = "%s-%s-%s"
                .formatted(
                        header.bank().id().substring(0, ID_SHOWN),
                        DAY.format(header.bank().date()),
                        STAMP.format(header.made()));
        try {
            Path file = link(part, name);
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
            return new Backup(file, header, Files.size(file), true);
        } catch (IOException e) {
            throw new BackupTrouble(e, Reason.UNWRITABLE, folder);
        }
    }

    private Path link(Path part, String name) throws IOException {
        for (int number = 1; ; number++) {
            Path file = folder.resolve(number == 1 ? name + ENDING : name + "-" + number + ENDING);
            try {
                return Files.move(part, file);
            } catch (FileAlreadyExistsException e) {
                // Two of the same second: the next number is tried.
                continue;
            }
        }
    }

    /** Those in the folder, the latest first. */
    List<Backup> list(Optional<BackupKey> key) {
        List<Backup> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                new SealedFile(file)
                        .glance()
                        .ifPresent(header ->
                                found.add(new Backup(file, header, file.toFile().length(), isAuthentic(file, key))));
            }
        } catch (IOException e) {
            throw new BackupTrouble(e, Reason.UNREADABLE, folder);
        }
        found.sort(Comparator.comparing((Backup backup) -> backup.header().made())
                .thenComparing(Backup::file)
                .reversed());
        return found;
    }

    private static boolean isAuthentic(Path file, Optional<BackupKey> key) {
        try {
            return key.map(new SealedFile(file)::header).isPresent();
        } catch (BackupTrouble e) {
            return false;
        }
    }

    void remove(Backup backup) {
        try {
            Files.delete(backup.file());
        } catch (IOException e) {
            throw new BackupTrouble(e, Reason.UNWRITABLE, backup.file());
        }
    }
}
