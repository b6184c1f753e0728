package org.tellerline.schema.db;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/** A file that only this program's account may read or write. On file systems that know no owners there is nothing to ask. */
public final class PrivateFile {

    static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");

    /** File systems of other machines: their locks and syncs cannot be relied on. */
    private static final Set<String> REMOTE = Set.of(
            "nfs",
            "nfs3",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "ncpfs",
            "afs",
            "ceph",
            "lustre",
            "glusterfs",
            "gfs2",
            "ocfs2",
            "beegfs",
            "davfs",
            "webdav",
            "9p",
            "vboxsf",
            "vmhgfs",
            "fuse.sshfs",
            "fuse.glusterfs",
            "fuse.ceph",
            "fuse.s3fs",
            "fuse.rclone",
            "fuse.davfs",
            "fuse.vmhgfs-fuse",
            "osxfuse",
            "afpfs");

    private PrivateFile() {}

    /** Refuses a file that exists but is open to others or owned by another account. */
    public static void check(Path file, Kind openToOthers) throws IOException {
        if (!hasOwners(file)) {
            return;
        }
        if (owner(file) != new UnixSystem().getUid()) {
            throw new DatabaseTrouble(Kind.OTHER_OWNER, file);
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        Set<PosixFilePermission> others = EnumSet.copyOf(permissions.isEmpty() ? OWNER_ONLY : permissions);
        others.removeAll(OWNER_ONLY_FOLDER);
        if (!others.isEmpty()) {
            throw new DatabaseTrouble(openToOthers, file, PosixFilePermissions.toString(permissions));
        }
    }

    /** Whether the owner may write; an administrator's account may write everywhere, so the permission itself is asked. */
    static boolean writable(Path file) throws IOException {
        boolean allowed =
                !hasOwners(file) || Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_WRITE);
        return allowed && Files.isWritable(file);
    }

    static void checkLocal(Path file) throws IOException {
        FileStore store = Files.getFileStore(file);
        String type = store.type().toLowerCase(Locale.ROOT);
        if (isRemote(type)) {
            throw new DatabaseTrouble(Kind.NETWORK_FILE_SYSTEM, file, type);
        }
    }

    static boolean isRemote(String type) {
        return REMOTE.contains(type);
    }

    /** A new empty file, never open to others even for a moment. */
    public static void create(Path file) throws IOException {
        if (hasOwners(folderOf(file))) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createFile(file);
        }
    }

    /** Makes the file and its folder where they are missing, and tells whether this account can write to the end of it. */
    public static boolean isReadyForLog(Path file) {
        try {
            createFolder(folderOf(file));
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.isRegularFile(file) && Files.isWritable(file);
        } catch (IOException e) {
            return false;
        }
    }

    /** The folder and those above it; what is made is closed to others. */
    public static void createFolder(Path folder) throws IOException {
        Path existing = folder;
        while (!Files.exists(existing)) {
            existing = folderOf(existing);
        }
        if (hasOwners(existing)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY_FOLDER));
        } else {
            Files.createDirectories(folder);
        }
    }

    public static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static boolean hasOwners(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class);
    }

    private static long owner(Path file) throws IOException {
        return ((Number) Files.getAttribute(file, "unix:uid")).longValue();
    }
}
