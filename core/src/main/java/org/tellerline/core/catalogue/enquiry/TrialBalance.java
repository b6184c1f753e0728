package org.tellerline.core.catalogue.enquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tellerline.core.books.TrialLine;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Digits;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.DayNeeded;
import org.tellerline.core.transaction.Enquiry;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.PastDate;
import org.tellerline.core.transaction.Reading;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TransactionCode;
import org.tellerline.core.transaction.View;

/** The ledger accounts of the branch on a day, and the proof that its debits and credits are equal in each currency. */
@TransactionCode(
        value = "8303",
        name = "trial-balance",
        who = {Role.SUPERVISOR, Role.AUDITOR},
        day = DayNeeded.ANY)
public record TrialBalance(@Field Optional<PastDate> date) implements Enquiry {

    private static final List<String> COLUMNS = List.of(
            "column.gl",
            "column.ccy",
            "column.opening",
            "column.debits",
            "column.credits",
            "column.closing",
            "column.ledger");

    private static final List<String> SUMS = List.of(
            "column.sum", "column.opening", "column.debits", "column.credits", "column.closing", "column.proof");

    @Override
    public Optional<Refusal> refusal(Reading reading) {
        return EnquiryRefusal.ownCountAhead(reading);
    }

    @Override
    public View view(Reading reading) {
        LocalDate day = day(reading);
        List<TrialLine> lines = reading.books().totals().trialBalance(reading.branch(), day);
        SortedMap<String, TrialLine> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.opening().currency().code(), line, TrialLine::plus));
        return View.Sheet.of(
                new View.Card(List.of(
                        Line.of("receipt.branch", Datum.text(Digits.padded(reading.branch(), 4))),
                        Line.of("receipt.date", Datum.date(day)))),
                new View.Table(COLUMNS, lines.stream().map(TrialBalance::row).toList(), true),
                new View.Table(
                        SUMS, sums.values().stream().map(TrialBalance::sum).toList(), true));
    }

    private LocalDate day(Reading reading) {
        return date.map(PastDate::date).orElse(reading.today());
    }

    private static List<Datum> row(TrialLine line) {
        return List.of(
                Datum.text(line.glCode()),
                Datum.text(line.opening().currency().code()),
                Datum.figure(line.opening()),
                EventData.moved(line.debits()),
                EventData.moved(line.credits()),
                Datum.figure(line.closing()),
                Datum.name(line.nameEn(), line.nameZh()));
    }

    private static List<Datum> sum(TrialLine sum) {
        Money opening = sum.opening();
        boolean proved = opening.isZero() && sum.debits().equals(sum.credits());
        return List.of(
                Datum.text(opening.currency().code()),
                Datum.figure(opening),
                Datum.figure(sum.debits()),
                Datum.figure(sum.credits()),
                Datum.figure(sum.closing()),
                Datum.word(proved ? "proof.balanced" : "proof.unbalanced"));
    }
}
