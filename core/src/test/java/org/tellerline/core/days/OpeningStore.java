package org.tellerline.core.days;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jooq.Record;
import org.tellerline.core.days.OwnBooks.Account;
import org.tellerline.core.days.OwnBooks.Person;
import org.tellerline.core.days.OwnBooks.Product;
import org.tellerline.schema.db.Database;

/** Reads what a bank opened with, once; after that the auditor's books are the auditor's. */
final class OpeningStore {

    private final Database database;
    private final OwnBooks books = new OwnBooks();

    private OpeningStore(Database database) {
        this.database = database;
    }

    static OwnBooks read(Database database) {
        OpeningStore store = new OpeningStore(database);
        store.house();
        store.people();
        store.customers();
        store.cash();
        store.boxes();
        store.ledger();
        return store.books;
    }

    private void each(String query, Consumer<Record> row) {
        database.read(sql -> sql.fetch(query)).forEach(row);
    }

    private static long number(Record row, int column) {
        return ((Number) row.get(column)).longValue();
    }

    private static String text(Record row, int column) {
        return String.valueOf(row.get(column));
    }

    private void house() {
        each("select business_date from bank", row -> books.date = LocalDate.parse(text(row, 0)));
        each("select id, branch, no, kind from position", row -> {
            books.places.put(number(row, 0), number(row, 1));
            books.placeNo.put(number(row, 0), "%02d".formatted(number(row, 2)));
            if (text(row, 3).equals("VAULT")) {
                books.vaults.put(number(row, 1), number(row, 0));
            } else if (text(row, 3).equals("TILL")) {
                books.tills.add(number(row, 0));
            }
        });
        each(
                "select position, receipt_no from position_head",
                row -> books.receipts.put(number(row, 0), number(row, 1)));
        each(
                "select currency, face from currency_face",
                row -> books.faces
                        .computeIfAbsent(text(row, 0), each -> new HashSet<>())
                        .add(number(row, 1)));
    }

    private void people() {
        each(
                "select s.sign_on_name, s.id, s.branch, s.role, s.grade, h.position from staff s"
                        + " join position_head h on h.holder = s.id",
                row -> books.people.put(
                        text(row, 0),
                        new Person(
                                text(row, 0),
                                number(row, 1),
                                number(row, 2),
                                text(row, 3).charAt(0),
                                text(row, 4),
                                number(row, 5))));
    }

    private void customers() {
        each("select id, kind from customer", row -> books.customers.put(number(row, 0), text(row, 1)));
        each(
                "select code, customer_kind, currency, gl_code, floor from product",
                row -> books.products.put(
                        text(row, 0),
                        new Product(text(row, 0), text(row, 1), text(row, 2), text(row, 3), number(row, 4))));
        each(
                "select a.number, a.customer, a.product, a.currency, b.floor, b.ledger, b.entry_no, a.status from"
                        + " account a join account_balance b on b.account = a.id",
                row -> {
                    Product product = Objects.requireNonNull(books.products.get(text(row, 2)));
                    Account account = new Account(
                            text(row, 0), number(row, 1), text(row, 2), text(row, 3), product.gl(), number(row, 4));
                    books.accounts.put(account.number(), account);
                    books.balance.put(account, number(row, 5));
                    books.entries.put(account, number(row, 6));
                    books.status.put(account, text(row, 7));
                });
        each(
                "select branch, last from branch_counter where kind = 'ACCOUNT'",
                row -> books.serials.put(number(row, 0), number(row, 1)));
    }

    private void cash() {
        each("select till, currency, cash, cash_limit from till_cash", row -> {
            books.cash.put(OwnBooks.drawer(number(row, 0), text(row, 1)), number(row, 2));
            books.cashLimit.put(OwnBooks.drawer(number(row, 0), text(row, 1)), number(row, 3));
        });
        each("select till, currency, face, condition, count from till_pieces", row -> {
            String drawer = OwnBooks.drawer(number(row, 0), text(row, 1));
            if (text(row, 3).equals("LOOSE")) {
                books.loose.put(drawer, number(row, 4));
            } else {
                books.pieces.computeIfAbsent(drawer, each -> new TreeMap<>()).put(number(row, 2), number(row, 4));
            }
        });
    }

    private void boxes() {
        each(
                "select holder, first_no, last_no from voucher_range where kind = 'PASSBOOK' and state = 'HELD'",
                row -> books.boxes
                        .computeIfAbsent(number(row, 0), each -> new TreeMap<>())
                        .put(number(row, 1), number(row, 2)));
        each(
                "select first_no from voucher_range, bank where voucher_range.state = 'HELD' and counted_on = business_date",
                row -> books.countedBoxes.add(number(row, 0)));
    }

    private void ledger() {
        Map<String, Long> sums = books.ledger;
        each(
                "select branch, gl_code, currency, amount from posting",
                row -> sums.merge(number(row, 0) + " " + text(row, 1) + " " + text(row, 2), number(row, 3), Long::sum));
    }
}
