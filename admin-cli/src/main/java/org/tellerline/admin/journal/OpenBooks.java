package org.tellerline.admin.journal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Failure;
import org.tellerline.core.books.Books;
import org.tellerline.core.calendar.BankClock;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.ledger.Products;
import org.tellerline.core.money.Currency;
import org.tellerline.core.text.Message;
import org.tellerline.schema.db.Database;

/** The books of the bank a command is about, opened for reading. */
public final class OpenBooks implements AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Admin admin;
    private final Database database;
    private final Particulars bank;
    private final Books books;

    private OpenBooks(Admin admin, Database database) {
        this.admin = admin;
        this.database = database;
        this.bank = Particulars.read(database);
        this.books = new Books(database, new Products(database));
    }

    /** Opens them. */
    public static OpenBooks open(Admin admin) {
        Database database = Database.open(admin.address(), Database.Mode.READING);
        try {
            return new OpenBooks(admin, database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public Books books() {
        return books;
    }

    public Particulars bank() {
        return bank;
    }

    /** The currencies the bank keeps, by their codes. */
    public List<Currency> currencies() {
        return books.products().currencies().codes().stream()
                .sorted()
                .map(books.products().currencies()::get)
                .toList();
    }

    /** The branch that is named, or all of them. */
    public Collection<Long> branches(Optional<Long> named) {
        named.filter(branch -> !bank.branches().containsKey(branch)).ifPresent(branch -> {
            throw new Failure(ExitCode.USAGE, Message.of("books.branch", branch.toString()));
        });
        return named.<Collection<Long>>map(List::of)
                .orElseGet(() -> List.copyOf(bank.branches().keySet()));
    }

    /** The business date that is named, which may not be ahead, or the bank's own. */
    public LocalDate date(Optional<LocalDate> named) {
        named.filter(date -> date.isAfter(bank.date())).ifPresent(date -> {
            throw new Failure(ExitCode.USAGE, Message.of("books.ahead", date, bank.date()));
        });
        return named.orElseGet(bank::date);
    }

    /** The name of a transaction; nothing where this program does not know it. */
    public String transaction(String code) {
        String key = code + ".name";
        return admin.texts().find(key).map(pattern -> admin.texts().say(key)).orElse("");
    }

    /** The time of day in the bank's zone. */
    public String time(long micros) {
        return BankClock.at(micros).atZone(ZoneId.of(bank.zone())).format(TIME);
    }

    @Override
    public void close() {
        database.close();
    }
}
