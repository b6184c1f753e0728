package org.tellerline.schema.db;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A read-only transaction that sees one moment to its end. The rows leave by the server's own COPY, table by table, those first that
 * others refer to; the tables themselves are not carried, since the migrations make them anew.
 */
final class PostgresSnapshot implements Snapshot {

    private final PostgresAddress address;
    private final Connection connection;
    private final int version;

    PostgresSnapshot(PostgresAddress address) throws SQLException {
        this.address = address;
        this.connection = new PostgresSource(address, PostgresUse.COPYING).getConnection();
        boolean done = false;
        try {
            this.version = Schema.checkKnown(connection, address);
            connection.setAutoCommit(false);
            done = true;
        } finally {
            if (!done) {
                connection.close();
            }
        }
    }

    @Override
    public <T> T read(Function<DSLContext, T> work) {
        return work.apply(Database.context(connection, Dialect.POSTGRESQL));
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public long size() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_database_size(current_database())")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw PostgresFailures.trouble(e);
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        try {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (CopiedTable table : CopiedTable.all(connection)) {
                data.writeUTF(table.name());
                data.writeUTF(table.columns());
                try (Blocks.Writer rows = new Blocks.Writer(data)) {
                    copy.copyOut("copy " + table.columnsOf() + " to stdout", rows);
                }
            }
            data.writeUTF("");
            data.flush();
        } catch (SQLException e) {
            throw PostgresFailures.trouble(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw PostgresFailures.unconnected(e, address);
        }
    }
}
