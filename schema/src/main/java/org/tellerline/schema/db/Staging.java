package org.tellerline.schema.db;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A bank that is built from a {@link Snapshot}'s bytes beside the place it may take in the end. Until {@link #moveIn} nothing at that place
 * is touched; what is not moved in is thrown away when it is closed, or by the next staging after a crash.
 */
public sealed interface Staging extends AutoCloseable permits SqliteStaging, PostgresStaging {

    /**
     * Prepares a place beside another one.
     *
     * @throws DatabaseTrouble when the folder takes no files, the server is not reached, or the account may make no databases
     */
    static Staging beside(DatabaseAddress target) {
        return target instanceof SqliteAddress sqlite
                ? new SqliteStaging(sqlite)
                : new PostgresStaging((PostgresAddress) target);
    }

    /** Where the bank is built. */
    DatabaseAddress address();

    /**
     * Builds the bank and brings it to this program's version.
     *
     * @param version the schema version it was written with
     * @throws DatabaseTrouble when the database takes no such rows
     * @throws IOException when the bytes cannot be read
     */
    void load(InputStream content, int version) throws IOException;

    /**
     * Puts the bank into its place, in one step: whoever looks sees the old one or the new one.
     *
     * @param kept how the old one is called from now on: its name, {@code before} and this
     * @param damaged whether what stands there may be no bank that can be opened
     * @return where the old one is kept; empty where there was none
     * @throws DatabaseTrouble {@link DatabaseTrouble.Kind#IN_USE} when anybody works with the old one
     */
    Optional<String> moveIn(String kept, boolean damaged);

    @Override
    void close();
}
