package org.tellerline.core.bookcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.PostgresAddress;
import org.tellerline.schema.db.SqliteAddress;
import org.tellerline.schema.fixture.Banks;
import org.tellerline.schema.fixture.PostgresServer;

/** Copies of one small bank on either database, and connections that are stronger than its guards. */
final class BankCopies {

    static final long SEED = 20_261_124L;
    static final int EVENTS = 60;

    private static final Map<Dialect, BankCopies> ALL = new EnumMap<>(Dialect.class);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Path folder;
    private final DatabaseAddress original;
    private final List<UUID> keys;

    private BankCopies(Dialect kind) {
        try {
            this.folder = Files.createTempDirectory("tellerline-books");
            folder.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.original = Banks.empty(kind, folder);
        if (original instanceof SqliteAddress file) {
            file.file().toFile().deleteOnExit();
        }
        try (Database database = Database.open(original, Database.Mode.POSTING)) {
            this.keys = SmallBank.write(database, SEED, EVENTS);
        }
    }

    static synchronized BankCopies of(Dialect kind) {
        return ALL.computeIfAbsent(kind, BankCopies::new);
    }

    /** Keys of all events of the bank. */
    List<UUID> keys() {
        return keys;
    }

    DatabaseAddress copy() {
        String name = "copy" + NUMBER.incrementAndGet();
        if (original instanceof PostgresAddress shared) {
            PostgresServer.shared().execute("postgres", "create database " + name + " template " + shared.name());
            return PostgresServer.shared().address(name);
        }
        Path file = folder.resolve(name + ".db");
        try {
            Files.copy(((SqliteAddress) original).file(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.toFile().deleteOnExit();
        return new SqliteAddress(file);
    }

    static void drop(DatabaseAddress copy) {
        if (copy instanceof PostgresAddress shared) {
            PostgresServer.shared().execute("postgres", "drop database " + shared.name() + " with (force)");
        } else {
            ((SqliteAddress) copy).file().toFile().delete();
        }
    }

    /** Work behind the bank's back. */
    @FunctionalInterface
    interface Hand {
        void on(Connection connection) throws SQLException;
    }

    /** Lets a hand in where no trigger, foreign key or check of SQLite stands in its way; afterwards all guards stand as before. */
    static void behindTheBack(DatabaseAddress address, Hand hand) throws SQLException {
        if (address instanceof PostgresAddress shared) {
            try (Connection connection = PostgresServer.shared().connect(shared.name())) {
                execute(connection, List.of("set session_replication_role = replica"));
                hand.on(connection);
            }
            return;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ((SqliteAddress) address).file())) {
            List<String> guards = texts(connection, "select sql from sqlite_master where type = 'trigger'");
            List<String> names =
                    texts(connection, "select 'drop trigger ' || name from sqlite_master where type = 'trigger'");
            execute(connection, names);
            execute(connection, List.of("pragma ignore_check_constraints = on"));
            try {
                hand.on(connection);
            } finally {
                execute(connection, guards);
            }
        }
    }

    static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
