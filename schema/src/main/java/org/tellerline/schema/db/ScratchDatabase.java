package org.tellerline.schema.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/**
 * An empty place for a database beside another one, on the same disk or server and of the same kind. It is thrown away when it is
 * closed; what stands at the other address is neither read nor touched.
 */
public final class ScratchDatabase implements AutoCloseable {

    private static final int NAME_BYTES = 4;

    private final DatabaseAddress beside;
    private final DatabaseAddress address;

    private ScratchDatabase(DatabaseAddress beside, DatabaseAddress address) {
        this.beside = beside;
        this.address = address;
    }

    /**
     * Makes one.
     *
     * @throws DatabaseTrouble when the folder takes no files, the server is not reached, or the account may make no databases
     */
    public static ScratchDatabase beside(DatabaseAddress address) {
        if (address instanceof SqliteAddress sqlite) {
            return new ScratchDatabase(address, new SqliteAddress(folder(sqlite).resolve("scratch.db")));
        }
        PostgresAddress server = (PostgresAddress) address;
        byte[] random = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(random);
        String name = "tellerline_scratch_" + HexFormat.of().formatHex(random);
        execute(server, "create database " + name);
        return new ScratchDatabase(address, server.named(name));
    }

    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        if (address instanceof SqliteAddress sqlite) {
            remove(PrivateFile.folderOf(sqlite.file()));
        } else {
            execute((PostgresAddress) beside, "drop database " + ((PostgresAddress) address).name() + " with (force)");
        }
    }

    private static Path folder(SqliteAddress beside) {
        Path folder = PrivateFile.folderOf(beside.file());
        try {
            PrivateFile.createFolder(folder);
            return Files.createTempDirectory(folder, "tellerline-scratch");
        } catch (IOException e) {
            throw new DatabaseTrouble(e, Kind.READ_ONLY, folder);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new DatabaseTrouble(e, Kind.READ_ONLY, folder);
        }
    }

    private static void execute(PostgresAddress server, String statement) {
        try (Connection connection = new PostgresSource(server, PostgresUse.UPGRADING).getConnection();
                Statement statements = connection.createStatement()) {
            statements.execute(statement);
        } catch (SQLException e) {
            throw Dialect.POSTGRESQL.trouble(e);
        }
    }
}
