package org.tellerline.core.catalogue.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.books.SignOnLog;
import org.tellerline.core.books.SignOnLog.Step;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Digits;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.DayNeeded;
import org.tellerline.core.transaction.Enquiry;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.Reading;
import org.tellerline.core.transaction.TransactionCode;
import org.tellerline.core.transaction.View;

/** When and where somebody signed on, so that they notice when it was not them. */
@TransactionCode(
        value = "9005",
        name = "my-sessions",
        who = {Role.TELLER, Role.SUPERVISOR, Role.CUSTODIAN, Role.ADMINISTRATOR, Role.AUDITOR, Role.TRAINER},
        day = DayNeeded.ANY)
public record MySessions() implements Enquiry {

    /** How many steps are told. */
    static final int MOST = 20;

    private static final List<String> COLUMNS =
            List.of("column.moment", "column.step", "column.place", "column.terminal");

    @Override
    public View view(Reading reading) {
        SignOnLog log = reading.books().signOns().of(reading.session().staff(), MOST);
        List<Line> lines = new ArrayList<>();
        add(lines, "card.sign-on", log.latest());
        add(lines, "card.sign-on.before", log.before());
        lines.add(Line.of("card.failed", Datum.count(log.failedSince())));
        log.open().forEach(step -> lines.add(Line.of("card.open", Datum.text(place(step) + " " + step.terminal()))));
        return View.Sheet.of(
                new View.Card(lines),
                new View.Table(
                        COLUMNS, log.steps().stream().map(MySessions::row).toList(), true));
    }

    private static void add(List<Line> lines, String label, Optional<Step> step) {
        lines.add(Line.of(label, step.map(each -> Datum.instant(each.at())).orElseGet(() -> Datum.text("-"))));
        lines.add(Line.of("card.terminal", Datum.text(step.map(Step::terminal).orElse("-"))));
    }

    private static List<Datum> row(Step step) {
        return List.of(
                Datum.instant(step.at()),
                Datum.word("step." + step.kind()),
                Datum.text(place(step)),
                Datum.text(step.terminal()));
    }

    /** Branch and position, as on a receipt. */
    private static String place(Step step) {
        return Digits.padded(step.branch(), 4) + "-" + Digits.padded(step.no(), 2);
    }
}
