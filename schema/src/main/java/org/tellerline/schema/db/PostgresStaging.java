package org.tellerline.schema.db;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * A database of its own beside the bank's, on the same server. It takes the bank's name in one transaction, in which the old database is
 * given another; the server refuses that while anybody is connected to either, so nobody goes on with the old one unawares.
 */
final class PostgresStaging implements Staging {

    private static final int NAME_BYTES = 4;

    private final PostgresAddress target;
    private final PostgresAddress staged;
    private final Server server;

    PostgresStaging(PostgresAddress target) {
        this.target = target;
        this.server = new Server(target);
        byte[] random = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(random);
        this.staged = target.named(Server.STAGED + HexFormat.of().formatHex(random));
        boolean done = false;
        try {
            server.claim();
            server.dropStaged();
            server.create(staged.name());
            done = true;
        } finally {
            if (!done) {
                server.close();
            }
        }
    }

    @Override
    public DatabaseAddress address() {
        return staged;
    }

    @Override
    public void load(InputStream content, int version) throws IOException {
        Schema.migrate(staged, version);
        try (Connection connection = new PostgresSource(staged, PostgresUse.UPGRADING).getConnection()) {
            connection.setAutoCommit(false);
            load(connection, new DataInputStream(content));
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "analyze");
        } catch (SQLException e) {
            throw PostgresFailures.trouble(e);
        }
        Schema.migrate(staged);
    }

    /** The guards look at events as they happen; here rows come table by table, and the book check looks at all of them in the end. */
    private static void load(Connection connection, DataInputStream content) throws SQLException, IOException {
        List<CopiedTable> tables = CopiedTable.all(connection);
        for (CopiedTable table : tables) {
            execute(connection, "alter table " + table.quoted() + " disable trigger user");
        }
        execute(
                connection,
                "truncate " + tables.stream().map(CopiedTable::quoted).collect(Collectors.joining(", ")));
        PGConnection postgres = connection.unwrap(PGConnection.class);
        for (String name = content.readUTF(); !name.isEmpty(); name = content.readUTF()) {
            CopiedTable table = new CopiedTable(name, content.readUTF());
            postgres.getCopyAPI().copyIn("copy " + table.columnsOf() + " from stdin", new Blocks.Reader(content));
        }
        execute(connection, "set constraints all immediate");
        for (CopiedTable table : tables) {
            execute(connection, "alter table " + table.quoted() + " enable trigger user");
        }
    }

    @Override
    public Optional<String> moveIn(String kept, boolean damaged) {
        boolean there = server.has(target.name());
        boolean empty = there && Schema.isEmpty(target);
        String old = target.shortName() + "_before_" + kept.replaceAll("[^0-9A-Za-z]", "_");
        server.rename(staged.name(), target.name(), there ? Optional.of(old) : Optional.empty());
        if (empty) {
            server.drop(old);
        }
        return there && !empty ? Optional.of(old) : Optional.empty();
    }

    @Override
    public void close() {
        try {
            server.drop(staged.name());
        } finally {
            server.close();
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement statements = connection.createStatement()) {
            statements.execute(statement);
        }
    }
}
