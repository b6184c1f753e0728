package org.tellerline.core.endofday;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.tellerline.core.audit.SealKey;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.staff.Session;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.PostgresAddress;
import org.tellerline.schema.db.SqliteAddress;
import org.tellerline.schema.fixture.PostgresServer;
import org.tellerline.schema.tables.DefaultSchema;

/**
 * A bank in the evening of a day on which interest is settled, after some business, its branches and tills closed; and copies of it to end the
 * day of.
 */
public final class Evening {

    static final SealKey KEY = SealKey.parse("a1".repeat(32));

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final long STAFF = 1;
    private static final int CHUNK = 500;

    private final Path folder;
    private final DatabaseAddress original;

    public Evening(Dialect dialect, Path folder) {
        this.folder = folder;
        try (BankFixture bank = BankFixture.open(dialect, folder)) {
            Session teller = bank.signOn("t01");
            for (int i = 1; i <= 5; i++) {
                post(bank, teller, "2101", Residents.WANG.digits(), Integer.toString(100 * i));
                post(bank, teller, "4101", Residents.EMMA.digits(), Residents.RIVERSIDE.digits(), "10." + i);
            }
            this.original = bank.address();
        }
        change("update branch_day set state = 'CLOSED'");
        change("update position_head set state = 'CLOSED' where kind = 'TILL'");
        change("update policy set content = 'days = 11-24' where kind = 'interest-days'");
        change("update policy set content = 'rate = 4.75\nsegmented = no' where kind = 'interest'");
    }

    private static void post(BankFixture bank, Session teller, String code, String... words) {
        Outcome outcome = bank.submit(teller, code, words);
        if (!(outcome instanceof Outcome.Posted)) {
            throw new AssertionError(outcome);
        }
    }

    private void change(String statement) {
        try (Database database = Database.open(original, Database.Mode.POSTING)) {
            database.write(sql -> sql.execute(statement));
        }
    }

    public DatabaseAddress copy() {
        String name = "evening" + NUMBER.incrementAndGet();
        if (original instanceof PostgresAddress shared) {
            PostgresServer.shared().execute("postgres", "create database " + name + " template " + shared.name());
            return PostgresServer.shared().address(name);
        }
        try {
            Path file = folder.resolve(name + ".db");
            Files.copy(((SqliteAddress) original).file(), file, StandardCopyOption.COPY_ATTRIBUTES);
            return new SqliteAddress(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins the end of day, or goes on with it, until it is done. */
    public static Ended end(DatabaseAddress address) {
        return end(address, () -> {}, RunStore::new, Progress.silent());
    }

    /** Somebody is told before each statement. */
    static Ended end(DatabaseAddress address, Runnable told, Function<House, RunStore> store, Progress progress) {
        return end(address, told, store, progress, CHUNK);
    }

    /** So many accounts are settled at once. */
    static Ended end(DatabaseAddress address, Progress progress, int chunk) {
        return end(address, () -> {}, RunStore::new, progress, chunk);
    }

    private static Ended end(
            DatabaseAddress address, Runnable told, Function<House, RunStore> store, Progress progress, int chunk) {
        Database database = Database.open(address, Database.Mode.CLOSING).watched(told);
        Database proofs = Database.open(address, Database.Mode.READING);
        House usual = House.of(database, proofs, BankFixture.CLOCK, KEY);
        House house =
                new House(database, proofs, usual.clock(), usual.products(), KEY, usual.places(), usual.terms(), chunk);
        try (EndOfDay night = new EndOfDay(house, store.apply(house))) {
            boolean begun = RunStore.last(proofs).isPresent();
            return begun ? night.resume(progress) : night.run(STAFF, progress);
        }
    }

    /** Every row of every table, a line each; time stands still, so even the times are the same. */
    static List<String> everything(DatabaseAddress address) {
        try (Database database = Database.open(address, Database.Mode.READING)) {
            List<String> lines = new ArrayList<>();
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                database.read(sql -> sql.selectFrom(table)
                                .orderBy(table.fields())
                                .fetch(row -> table.getName() + " " + line(row)))
                        .forEach(lines::add);
            }
            return lines;
        }
    }

    private static String line(Record row) {
        StringBuilder line = new StringBuilder();
        for (Field<?> field : row.fields()) {
            Object value = row.get(field);
            line.append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)
                    .append('|');
        }
        return line.toString();
    }
}
