package org.tellerline.core.catalogue.enquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.books.DayJournal;
import org.tellerline.core.books.EventHead;
import org.tellerline.core.books.Scope;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Digits;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.DayNeeded;
import org.tellerline.core.transaction.Enquiry;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.PastDate;
import org.tellerline.core.transaction.Reading;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TransactionCode;
import org.tellerline.core.transaction.View;

/**
 * The events of a day in the order they happened: a teller sees the own position's, supervisors and auditors the branch's. Whoever is
 * about to count a sealed till blind sees of what others brought into it no figure, and no sum.
 */
@TransactionCode(
        value = "8201",
        name = "teller-journal",
        who = {Role.TELLER, Role.SUPERVISOR, Role.AUDITOR},
        day = DayNeeded.ANY)
public record TellerJournal(@Field Optional<PastDate> date) implements Enquiry {

    /** The most events one answer lists; its sums are of all of them. */
    static final int MOST = 1_000;

    private static final List<String> COLUMNS = List.of(
            "column.receipt",
            "column.time",
            "column.code",
            "column.account",
            "column.amount",
            "column.transaction",
            "column.cash.in",
            "column.cash.out",
            "column.maker",
            "column.signed",
            "column.mark",
            "column.other",
            "column.paper");

    private static final List<String> CASH = List.of("column.ccy", "column.cash.in", "column.cash.out", "column.net");

    private static final List<String> COUNTS = List.of("column.code", "column.transaction", "column.events");

    @Override
    public Optional<Refusal> refusal(Reading reading) {
        return EnquiryRefusal.ownCountAhead(reading);
    }

    @Override
    public View view(Reading reading) {
        boolean own = reading.byTeller();
        Optional<Long> position = own ? Optional.of(reading.session().position()) : Optional.empty();
        boolean blind = reading.beforeBlindCount();
        DayJournal journal = reading.books().journals().of(new Scope(day(reading), reading.branch(), position), MOST);
        Papers papers = new Papers(journal);
        String asker = reading.session().staff().signOnName();
        List<String> columns = new ArrayList<>(COLUMNS);
        if (!own) {
            columns.add(1, "column.till");
        }
        return View.Sheet.of(
                new View.Table(
                        columns,
                        journal.lines().stream()
                                .map(line ->
                                        row(line, own, !blind || line.maker().equals(asker), papers))
                                .toList(),
                        journal.complete()),
                new View.Table(CASH, blind ? List.of() : cash(journal), true),
                new View.Table(COUNTS, counts(journal), true));
    }

    private LocalDate day(Reading reading) {
        return date.map(PastDate::date).orElse(reading.today());
    }

    private static List<Datum> row(DayJournal.Line line, boolean own, boolean told, Papers papers) {
        EventHead event = line.event();
        List<Datum> row = new ArrayList<>(List.of(
                EventData.number(event),
                Datum.time(event.at()),
                Datum.text(event.code()),
                EventData.onReceipt(event, "receipt.account"),
                told ? amount(line) : Datum.blank(),
                EventData.name(event.code()),
                EventData.amounts(told ? line.cashIn() : List.of()),
                EventData.amounts(told ? line.cashOut() : List.of()),
                Datum.text(line.maker()),
                Datum.text(String.join(" ", line.signers())),
                EventData.mark(event.marks()),
                EventData.other(event.marks()),
                papers.of(line)));
        if (!own) {
            row.add(1, Datum.text(Digits.padded(line.place(), 2)));
        }
        return row;
    }

    /** As on the receipt; where that tells none, the cash that moved. */
    private static Datum amount(DayJournal.Line line) {
        Datum printed = EventData.onReceipt(line.event(), "receipt.amount");
        return printed.isAmount()
                ? printed
                : EventData.amounts(line.cashIn().isEmpty() ? line.cashOut() : line.cashIn());
    }

    private static List<List<Datum>> cash(DayJournal journal) {
        List<List<Datum>> rows = new ArrayList<>();
        journal.cash()
                .forEach((currency, moved) -> rows.add(List.of(
                        Datum.text(currency),
                        Datum.figure(moved.in()),
                        Datum.figure(moved.out()),
                        Datum.figure(moved.net()))));
        return rows;
    }

    private static List<List<Datum>> counts(DayJournal journal) {
        List<List<Datum>> rows = new ArrayList<>();
        journal.counts()
                .forEach((code, events) ->
                        rows.add(List.of(Datum.text(code), EventData.name(code), Datum.count(events))));
        return rows;
    }
}
