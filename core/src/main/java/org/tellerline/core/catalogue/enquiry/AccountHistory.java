package org.tellerline.core.catalogue.enquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.books.AccountEntry;
import org.tellerline.core.books.EventHead;
import org.tellerline.core.books.History;
import org.tellerline.core.books.Period;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Role;
import org.tellerline.core.transaction.BusinessDate;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.DayNeeded;
import org.tellerline.core.transaction.Enquiry;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.PastDate;
import org.tellerline.core.transaction.Reading;
import org.tellerline.core.transaction.TransactionCode;
import org.tellerline.core.transaction.View;

/** What happened on an account: its entries in their order, with the balance after each. This business month, unless a period is keyed. */
@TransactionCode(
        value = "8104",
        name = "account-history",
        who = {Role.TELLER, Role.SUPERVISOR, Role.AUDITOR},
        day = DayNeeded.ANY)
public record AccountHistory(
        @Field AccountNumber account,
        @Field Optional<PastDate> fromDate,
        @Field Optional<BusinessDate> toDate,
        @Field Optional<Money> amount)
        implements Enquiry {

    /** The most entries one answer lists. */
    static final int MOST = 1_000;

    private static final List<String> COLUMNS = List.of(
            "column.entry",
            "column.date",
            "column.code",
            "column.in",
            "column.out",
            "column.balance",
            "column.transaction",
            "column.receipt",
            "column.memo",
            "column.mark",
            "column.other");

    @Override
    public View view(Reading reading) {
        Account found = reading.accounts()
                .find(account)
                .orElseThrow(() -> new BrokenInvariant("account " + account + " is gone"));
        Period period = period(reading);
        History history = reading.books().histories().of(account, period, amount, MOST);
        return View.Sheet.of(
                new View.Card(List.of(
                        Line.of("receipt.account", Datum.text(found.number())),
                        Line.of("receipt.owner", Datum.text(found.customerName())),
                        Line.of("card.from", Datum.date(period.from())),
                        Line.of("card.to", Datum.date(period.to())),
                        Line.of("card.before", Datum.money(history.before())),
                        Line.of("card.after", Datum.money(history.after())),
                        Line.of("card.in", Datum.money(history.in())),
                        Line.of("card.out", Datum.money(history.out())))),
                new View.Table(
                        COLUMNS,
                        history.entries().stream().map(AccountHistory::row).toList(),
                        history.complete()));
    }

    private Period period(Reading reading) {
        LocalDate to = toDate.map(BusinessDate::date).orElse(reading.today());
        return fromDate.map(from -> new Period(from.date(), to)).orElseGet(() -> Period.monthUntil(to));
    }

    private static List<Datum> row(AccountEntry entry) {
        EventHead event = entry.event();
        Money credited = entry.credited();
        return List.of(
                Datum.count(entry.entryNo()),
                Datum.date(event.date()),
                Datum.text(event.code()),
                credited.isPositive() ? Datum.figure(credited) : Datum.blank(),
                credited.isPositive() ? Datum.blank() : Datum.figure(credited.negated()),
                Datum.figure(entry.balance()),
                EventData.name(event.code()),
                EventData.number(event),
                EventData.onReceipt(event, "receipt.memo"),
                EventData.mark(event.marks()),
                EventData.other(event.marks()));
    }
}
