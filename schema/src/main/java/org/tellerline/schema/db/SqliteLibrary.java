package org.tellerline.schema.db;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/**
 * Puts SQLite's native library into a folder of this account alone and keeps it there. The driver would write a new copy at each start
 * into the folder everybody shares, and leave it behind when the program is killed.
 */
final class SqliteLibrary {

    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private SqliteLibrary() {}

    static synchronized void prepare() {
        if (System.getProperty(PATH) != null) {
            return;
        }
        try {
            Path folder = folder();
            String name = SQLiteJDBCLoader.getVersion() + "-" + LibraryLoaderUtil.getNativeLibName();
            if (!Files.exists(folder.resolve(name))) {
                extract(folder, name);
            }
            System.setProperty(NAME, name);
            System.setProperty(PATH, folder.toString());
        } catch (IOException e) {
            throw new DatabaseTrouble(e, Kind.NO_PERMISSION, System.getProperty("java.io.tmpdir", ""));
        }
    }

    private static Path folder() throws IOException {
        Path shared = Path.of(System.getProperty("java.io.tmpdir", ""));
        Path folder = shared.resolve("tellerline-" + new UnixSystem().getUid());
        PrivateFile.createFolder(folder);
        PrivateFile.check(folder, Kind.OPEN_TO_OTHERS);
        return folder;
    }

    private static void extract(Path folder, String name) throws IOException {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        Path fresh = Files.createTempFile(folder, "sqlite", ".new");
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (library == null) {
                throw new IOException("no SQLite library for this machine: " + resource);
            }
            Files.copy(library, fresh, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
