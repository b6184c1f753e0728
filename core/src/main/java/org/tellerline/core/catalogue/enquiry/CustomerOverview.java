package org.tellerline.core.catalogue.enquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountStatus;
import org.tellerline.core.books.LimitUsed;
import org.tellerline.core.books.Movement;
import org.tellerline.core.customer.Customer;
import org.tellerline.core.customer.CustomerRef;
import org.tellerline.core.customer.Masking;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Digits;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.DayNeeded;
import org.tellerline.core.transaction.Enquiry;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.Reading;
import org.tellerline.core.transaction.TransactionCode;
import org.tellerline.core.transaction.View;

/** Everything a customer has: particulars, accounts with what moved on them today, and what is left of the limits of the day. */
@TransactionCode(
        value = "8102",
        name = "customer-overview",
        who = {Role.TELLER, Role.SUPERVISOR, Role.AUDITOR},
        day = DayNeeded.ANY)
public record CustomerOverview(@Field CustomerRef customer) implements Enquiry {

    /** The most accounts one answer lists. */
    static final int MOST = 200;

    private static final List<String> ACCOUNTS = List.of(
            "column.account",
            "column.ccy",
            "column.status",
            "column.balance",
            "column.available",
            "column.in.today",
            "column.out.today",
            "column.product");

    private static final List<String> LIMITS =
            List.of("column.limit.today", "column.ccy", "column.used", "column.limit", "column.left");

    @Override
    public View view(Reading reading) {
        List<Account> accounts = reading.accounts().of(customer);
        List<Account> listed = accounts.stream().limit(MOST).toList();
        Map<Long, Movement> moved = reading.books().histories().on(reading.today(), listed);
        Set<String> currencies = listed.stream()
                .filter(account -> account.status() != AccountStatus.CLOSED)
                .map(account -> account.currency().code())
                .collect(Collectors.toSet());
        return View.Sheet.of(
                new View.Card(particulars(reading)),
                new View.Table(
                        ACCOUNTS,
                        listed.stream().map(account -> row(account, moved)).toList(),
                        accounts.size() <= MOST),
                new View.Table(
                        LIMITS,
                        reading.books().totals().limitsUsed(customer, currencies, reading.today()).stream()
                                .map(CustomerOverview::row)
                                .toList(),
                        true));
    }

    private List<Line> particulars(Reading reading) {
        Customer found = reading.customers()
                .find(customer)
                .orElseThrow(() -> new BrokenInvariant("customer " + customer + " is gone"));
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("card.customer", Datum.text(found.ref())));
        lines.add(Line.of("card.name", Datum.text(found.name())));
        lines.add(Line.of("card.kind", Datum.word("customer." + found.kind())));
        lines.add(Line.of("card.branch", Datum.text(Digits.padded(found.branch(), 4))));
        lines.add(Line.of("column.id.number", Datum.text(Masking.idNumber(found.idNumber()))));
        lines.add(Line.of("column.phone", Datum.text(Masking.phone(found.phone()))));
        found.bornOn().ifPresent(born -> lines.add(Line.of("card.born", Datum.date(born))));
        lines.add(Line.of("card.address", Datum.text(found.address())));
        return lines;
    }

    private static List<Datum> row(Account account, Map<Long, Movement> moved) {
        Optional<Movement> today = Optional.ofNullable(moved.get(account.id()));
        return List.of(
                Datum.text(account.number()),
                Datum.text(account.currency().code()),
                Datum.word("status." + account.status()),
                Datum.figure(account.balance()),
                Datum.figure(account.available()),
                today.map(movement -> EventData.moved(movement.in())).orElseGet(Datum::blank),
                today.map(movement -> EventData.moved(movement.out())).orElseGet(Datum::blank),
                Datum.text(account.product()));
    }

    private static List<Datum> row(LimitUsed used) {
        return List.of(
                Datum.word("limit." + used.kind().word()),
                Datum.text(used.limit().currency().code()),
                Datum.figure(used.used()),
                Datum.figure(used.limit()),
                Datum.figure(used.left()));
    }
}
