package org.tellerline.schema.db;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * One moment of a bank, held still while it is carried away; tellers go on meanwhile. On SQLite it is the engine's own copy in a file
 * beside the bank, on PostgreSQL a transaction that sees that moment until it is closed.
 */
public sealed interface Snapshot extends AutoCloseable permits SqliteSnapshot, PostgresSnapshot {

    /**
     * Holds the present moment of a bank, of this program's version or an older one.
     *
     * @throws DatabaseTrouble when there is no bank, it cannot be reached, or there is no room for the copy
     */
    static Snapshot of(DatabaseAddress address) {
        try {
            return address instanceof SqliteAddress sqlite
                    ? new SqliteSnapshot(sqlite)
                    : new PostgresSnapshot((PostgresAddress) address);
        } catch (SQLException e) {
            throw address.dialect().trouble(e);
        }
    }

    /**
     * Asks something of a bank as it is now, be it of an older version.
     *
     * @throws DatabaseTrouble when there is no bank, or it cannot be read
     */
    static <T> T look(DatabaseAddress address, Function<DSLContext, T> work) {
        return Schema.look(address, work);
    }

    /** Asks something of that moment. */
    <T> T read(Function<DSLContext, T> work);

    /** The schema version of the bank. */
    int version();

    /** About how many bytes the bank takes on its disk. */
    long size();

    /**
     * Writes the whole bank, for {@link Staging#load}.
     *
     * @throws DatabaseTrouble when the database fails
     */
    void writeTo(OutputStream out) throws IOException;

    @Override
    void close();
}
