package org.tellerline.core.signon;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Database.Mode;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.Schema;

/** Founds banks on either database, and closes them after the test. */
final class Banks implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final List<Database> open = new ArrayList<>();

    StaffBank found(Dialect dialect) {
        DatabaseAddress address = DatabaseAddress.parse(dialect == Dialect.SQLITE ? newFile() : newDatabase());
        Schema.migrate(address);
        return StaffBank.found(open(address));
    }

    /** The same bank as another process sees it, at the same time. */
    StaffBank again(StaffBank bank) {
        return new StaffBank(open(bank.database.address()), bank.time);
    }

    @Override
    public void close() {
        open.forEach(Database::close);
    }

    private Database open(DatabaseAddress address) {
        Database database = Database.open(address, Mode.POSTING);
        open.add(database);
        return database;
    }

    private static String newFile() {
        try {
            Path folder = Files.createTempDirectory("tellerline-staff");
            folder.toFile().deleteOnExit();
            return "sqlite:" + folder.resolve("bank.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newDatabase() {
        String name = "staff_" + NUMBER.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "postgresql://postgres@localhost:" + Server.RUNNING.getPort() + "/" + name + "?connections=8";
    }

    /** One server for all tests of this process, with the durable settings that the bank insists on. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
