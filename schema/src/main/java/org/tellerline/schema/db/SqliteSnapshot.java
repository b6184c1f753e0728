package org.tellerline.schema.db;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * A copy that the engine itself makes in one transaction, beside the bank: it holds what was committed and nothing of what was not, and
 * those who post are not kept from it. The copy is not made durable, since it is carried on at once and then thrown away.
 */
final class SqliteSnapshot implements Snapshot {

    private final FileAside copy;
    private final Connection connection;
    private final int version;

    SqliteSnapshot(SqliteAddress address) throws SQLException {
        SqliteFile.check(address.file());
        this.copy = new FileAside(address.file(), FileAside.Use.COPYING);
        copy.clear();
        boolean done = false;
        try {
            this.version = copy(address);
            this.connection = SqliteSource.unchecked(copy.file());
            done = true;
        } finally {
            if (!done) {
                copy.clear();
            }
        }
    }

    private int copy(SqliteAddress address) throws SQLException {
        Room.check(PrivateFile.folderOf(copy.file()), sizeOf(address.file()));
        createClosed(copy.file());
        try (Connection source = SqliteSource.reading(address.file()).getConnection();
                Statement settings = source.createStatement();
                PreparedStatement vacuum = source.prepareStatement("vacuum into ?")) {
            int found = Schema.checkKnown(source, address);
            settings.execute("pragma query_only=off");
            settings.execute("pragma synchronous=off");
            vacuum.setString(1, copy.file().toString());
            vacuum.execute();
            return found;
        }
    }

    private static void createClosed(Path file) {
        try {
            PrivateFile.create(file);
        } catch (IOException e) {
            throw Room.trouble(e, file);
        }
    }

    @Override
    public <T> T read(Function<DSLContext, T> work) {
        return work.apply(Database.context(connection, Dialect.SQLITE));
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public long size() {
        return sizeOf(copy.file());
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Room.trouble(e, file);
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Files.copy(copy.file(), out);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqliteFailures.trouble(e);
        } finally {
            copy.clear();
        }
    }
}
