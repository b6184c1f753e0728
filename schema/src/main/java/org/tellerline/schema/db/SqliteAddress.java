package org.tellerline.schema.db;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/**
 * An embedded bank in one file.
 *
 * @param file absolute
 */
public record SqliteAddress(Path file) implements DatabaseAddress {

    public SqliteAddress {
        file = file.toAbsolutePath().normalize();
        // The driver reads what follows a question mark as settings, and those are not the address's to choose.
        if (file.toString().indexOf('?') >= 0) {
            throw new DatabaseTrouble(Kind.ADDRESS_WITH_BAD_PATH, file);
        }
    }

    static SqliteAddress parse(String path) {
        if (path.isBlank()) {
            throw new DatabaseTrouble(Kind.ADDRESS_WITHOUT_FILE);
        }
        if (path.startsWith(":memory:") || path.contains("mode=memory")) {
            throw new DatabaseTrouble(Kind.ADDRESS_IN_MEMORY);
        }
        try {
            return new SqliteAddress(Path.of(path));
        } catch (InvalidPathException e) {
            throw new DatabaseTrouble(e, Kind.ADDRESS_WITH_BAD_PATH, path);
        }
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public String toString() {
        return "sqlite:" + file;
    }
}
