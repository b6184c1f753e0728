package org.tellerline.core.catalogue.enquiry;

import java.util.List;
import org.tellerline.core.customer.Customer;
import org.tellerline.core.customer.Masking;
import org.tellerline.core.staff.Role;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.DayNeeded;
import org.tellerline.core.transaction.Enquiry;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Reading;
import org.tellerline.core.transaction.SearchWords;
import org.tellerline.core.transaction.TransactionCode;
import org.tellerline.core.transaction.View;

/** Finds customers by name, pinyin, initials, id number, phone or account number; a row for each account they have. */
@TransactionCode(
        value = "8101",
        name = "find-customer",
        who = {Role.TELLER, Role.SUPERVISOR, Role.AUDITOR},
        day = DayNeeded.ANY)
public record FindCustomer(@Field SearchWords words) implements Enquiry {

    /** The most customers one answer lists; a search that finds more asks for more words. */
    static final int MOST = 200;

    private static final List<String> COLUMNS = List.of(
            "column.customer", "column.account", "column.name", "column.balance", "column.id.number", "column.phone");

    @Override
    public View view(Reading reading) {
        List<Customer> found = reading.customers().matching(words.words(), MOST + 1);
        List<List<Datum>> rows = found.stream()
                .limit(MOST)
                .flatMap(customer -> rows(customer, reading).stream())
                .toList();
        return new View.Table(COLUMNS, rows, found.size() <= MOST, 2);
    }

    private static List<List<Datum>> rows(Customer customer, Reading reading) {
        List<List<Datum>> rows = reading.accounts().of(customer.ref()).stream()
                .map(account -> row(customer, Datum.text(account.number()), Datum.money(account.balance())))
                .toList();
        return rows.isEmpty() ? List.of(row(customer, Datum.text("-"), Datum.text("-"))) : rows;
    }

    private static List<Datum> row(Customer customer, Datum account, Datum balance) {
        return List.of(
                Datum.text(customer.ref()),
                account,
                Datum.text(customer.name()),
                balance,
                Datum.text(Masking.idNumber(customer.idNumber())),
                Datum.text(Masking.phone(customer.phone())));
    }
}
