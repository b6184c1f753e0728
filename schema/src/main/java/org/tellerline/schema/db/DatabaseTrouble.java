package org.tellerline.schema.db;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something outside the program keeps the database from doing its work: the address, the file, the server, a setting, a lock. It says
 * what and about which thing; the sentence itself is rendered by a face from the bundle {@link #TEXTS}.
 */
public final class DatabaseTrouble extends RuntimeException {

    /** The bundle with a sentence for each {@link #key()}, class-path name without the language tag. */
    public static final String TEXTS = "/org/tellerline/schema/db/trouble";

    private static final long serialVersionUID = 1;

    /** What is wrong; the arguments of its sentence in brackets. */
    public enum Kind {
        /** Neither {@code sqlite:} nor {@code postgresql://} (the address). */
        ADDRESS_OF_NO_KIND,
        /** No path after {@code sqlite:}. */
        ADDRESS_WITHOUT_FILE,
        /** A database in memory cannot keep a bank. */
        ADDRESS_IN_MEMORY,
        /** The path cannot be a path (the path). */
        ADDRESS_WITH_BAD_PATH,
        /** No host after {@code postgresql://}. */
        ADDRESS_WITHOUT_HOST,
        /** Not a host name (what stands there). */
        ADDRESS_WITH_BAD_HOST,
        /** Not a port between 1 and 65535 (what stands there). */
        ADDRESS_WITH_BAD_PORT,
        /** No database name after the hosts, or one that cannot be a name. */
        ADDRESS_WITHOUT_NAME,
        /** A password stands in the address. */
        ADDRESS_WITH_PASSWORD,
        /** A parameter nobody knows (its name). */
        ADDRESS_WITH_UNKNOWN_PARAMETER,
        /** A parameter with an impossible value (its name, the value). */
        ADDRESS_WITH_BAD_PARAMETER,
        /** The password file cannot be read (the path). */
        SECRET_UNREADABLE,
        /** The password file may be read by others (the path, its permissions). */
        SECRET_OPEN_TO_OTHERS,
        /** (the path) */
        NO_SUCH_FILE,
        /** (the path) */
        IS_A_FOLDER,
        /** (the path) */
        NO_PERMISSION,
        /** The file or its folder takes no writes (which). */
        READ_ONLY,
        /** The open database takes no writes. */
        WRITES_REFUSED,
        /** (the path) */
        EMPTY_FILE,
        /** (the path) */
        NOT_A_DATABASE,
        /** A database, but without a bank's tables (which). */
        NOT_A_BANK,
        /** Another program's tables stand there (which database). */
        FOREIGN_TABLES,
        /** A bank stands there already (which). */
        ALREADY_A_BANK,
        /** (found version, wanted version) */
        OLDER_SCHEMA,
        /** (found version, wanted version) */
        NEWER_SCHEMA,
        /** An upgrade began and did not end (which database). */
        UNFINISHED_UPGRADE,
        /** Built by migrations that this program does not know any more (which database). */
        ALTERED_SCHEMA,
        /** An upgrade failed (which database, the database's own words). */
        UPGRADE_FAILED,
        /** Others than the owner may read or write the file (the path, its permissions). */
        OPEN_TO_OTHERS,
        /** The file belongs to another account of the machine (the path). */
        OTHER_OWNER,
        /** (the path, the kind of file system) */
        NETWORK_FILE_SYSTEM,
        /** (name, found, wanted) */
        UNSAFE_SETTING,
        /** (the server) */
        UNREACHABLE,
        /** (the servers) */
        NO_PRIMARY,
        /** Name or password not accepted (the server). */
        SIGN_ON_REFUSED,
        /** The server has no such database (its name). */
        NO_SUCH_DATABASE,
        /** TLS could not be agreed on or the certificate is not trusted (the server). */
        NOT_TRUSTED,
        /** The server takes no more connections. */
        TOO_MANY_CONNECTIONS,
        /** Another program holds the database. */
        LOCKED,
        /** All connections were busy for too long. */
        BUSY,
        /** No room left. */
        FULL,
        /** No room left where something is written beside (the file). */
        DISK_FULL,
        /** There would not be room enough (the folder, megabytes needed, megabytes free). */
        NO_ROOM,
        /** Somebody works with the bank (which). */
        IN_USE,
        /** The database is damaged. */
        CORRUPT,
        /** Reading or writing the disk failed. */
        DISK_ERROR,
        /** The connection was lost; whether the last write happened is not known. Asking again with the same key is safe. */
        UNKNOWN_OUTCOME,
        /** A rule of the database was broken (its name). */
        BROKEN_RULE,
        /** Anything else (the database's own words). */
        FAILED
    }

    private final Kind kind;
    private final List<String> args;

    public DatabaseTrouble(Kind kind, Object... args) {
        this(null, kind, args);
    }

    DatabaseTrouble(@Nullable Throwable cause, Kind kind, Object... args) {
        super(kind + " " + List.of(args), cause);
        this.kind = kind;
        this.args = List.of(args).stream().map(Object::toString).toList();
    }

    /** The same trouble, its things told by other names. */
    public DatabaseTrouble retold(UnaryOperator<String> name) {
        return new DatabaseTrouble(this, kind, args.stream().map(name).toArray());
    }

    public Kind kind() {
        return kind;
    }

    /** The values its sentence speaks of, in the order the kind tells. */
    public List<String> args() {
        return args;
    }

    /** The key of its sentence in the bundle, {@code database.} and the kind. */
    public String key() {
        return "database." + kind;
    }
}
