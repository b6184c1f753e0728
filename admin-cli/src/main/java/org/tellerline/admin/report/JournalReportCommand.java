package org.tellerline.admin.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Output;
import org.tellerline.admin.Rows;
import org.tellerline.admin.StaffCommand;
import org.tellerline.admin.journal.OpenBooks;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.books.JournalFilter;
import org.tellerline.core.books.WholeEvent;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code admin report journal}: the day's journal as it is kept on paper, leg by leg, with the sums of both sides at its end. */
@CommandLine.Command(name = "journal")
public final class JournalReportCommand extends StaffCommand {

    private static final List<String> NAMES = List.of(
            "branch",
            "number",
            "time",
            "code",
            "transaction",
            "maker",
            "signers",
            "leg",
            "leg-branch",
            "gl",
            "detail",
            "currency",
            "debit",
            "credit");

    @Mixin
    private ReportOptions options = new ReportOptions();

    public JournalReportCommand(Admin admin) {
        super(admin);
    }

    /** Both sides of one currency. */
    private record Sides(Money debits, Money credits) {

        static Sides of(Money amount) {
            Money none = Money.zero(amount.currency());
            return amount.isPositive() ? new Sides(amount, none) : new Sides(none, amount.negated());
        }

        Sides plus(Sides other) {
            return new Sides(debits.plus(other.debits), credits.plus(other.credits));
        }
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        try (OpenBooks open = OpenBooks.open(admin());
                Output out = Output.standard(admin())) {
            LocalDate date = options.date(open);
            options.branches(open);
            options.announce(admin(), "journal", open);
            JournalFilter day = JournalFilter.everything().on(date);
            JournalFilter filter = options.branch().map(day::of).orElse(day);
            Figures words = new Figures(admin(), options.format());
            Rows rows = new Rows(out, options.format(), NAMES, words.headings(NAMES));
            SortedMap<String, Sides> sums = new TreeMap<>();
            long events = open.books().journals().walk(filter, Long.MAX_VALUE, event -> {
                print(event, open, words, rows);
                event.legs()
                        .forEach(
                                leg -> sums.merge(leg.amount().currency().code(), Sides.of(leg.amount()), Sides::plus));
            });
            rows.end();
            out.finish();
            return conclude(events, sums);
        }
    }

    private ExitCode conclude(long events, SortedMap<String, Sides> sums) {
        admin().note("report.events", events);
        sums.forEach((currency, sides) -> admin().note("report.sides", currency, sides.debits(), sides.credits()));
        boolean equal = sums.values().stream().allMatch(sides -> sides.debits().equals(sides.credits()));
        return equal ? ExitCode.OK : ExitCode.FINDING;
    }

    private static void print(WholeEvent event, OpenBooks open, Figures words, Rows rows) {
        List<Object> head = List.of(
                event.place().branch(),
                event.head().number().map(ReceiptNumber::toString).orElse(""),
                open.time(event.head().at()),
                event.head().code(),
                open.transaction(event.head().code()),
                event.maker(),
                event.signers().stream().map(WholeEvent.Signer::name).reduce("", (a, b) -> (a + " " + b).strip()));
        if (event.legs().isEmpty()) {
            rows.add(joined(head, List.of("", "", "", "", "", "", "")));
        }
        event.legs().forEach(leg -> rows.add(joined(head, leg(leg, words))));
    }

    private static List<Object> leg(WholeEvent.Leg leg, Figures words) {
        boolean debit = leg.amount().isPositive();
        return List.of(
                leg.no(),
                leg.branch(),
                leg.glCode(),
                leg.detail().orElse(""),
                leg.amount().currency().code(),
                debit ? words.of(leg.amount()) : "",
                debit ? "" : words.of(leg.amount().negated()));
    }

    private static List<Object> joined(List<Object> head, List<Object> rest) {
        return Stream.concat(head.stream(), rest.stream()).toList();
    }
}
