package org.tellerline.admin.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Sheet;
import org.tellerline.admin.StaffCommand;
import org.tellerline.admin.journal.OpenBooks;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.books.DayFigure;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Role;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code admin report day}: how often each transaction was done by whom, and what it moved. */
@CommandLine.Command(name = "day")
public final class DayReportCommand extends StaffCommand {

    private static final List<String> NAMES =
            List.of("branch", "code", "transaction", "maker", "currency", "events", "cash-in", "cash-out", "turnover");

    @Mixin
    private ReportOptions options = new ReportOptions();

    public DayReportCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        try (OpenBooks open = OpenBooks.open(admin())) {
            options.branches(open);
            List<DayFigure> figures = open.books().journals().figures(options.date(open), options.branch());
            options.announce(admin(), "day", open);
            Figures words = new Figures(admin(), options.format());
            List<List<Object>> rows =
                    figures.stream().map(figure -> row(figure, open, words)).toList();
            admin().print(new Sheet(NAMES, words.headings(NAMES), rows), options.format());
        }
        return ExitCode.OK;
    }

    private static List<Object> row(DayFigure figure, OpenBooks open, Figures words) {
        return List.of(
                figure.branch(),
                figure.code(),
                open.transaction(figure.code()),
                figure.maker(),
                figure.currency(),
                figure.events(),
                sum(figure.sums(), sums -> sums.cash().in(), words),
                sum(figure.sums(), sums -> sums.cash().out(), words),
                sum(figure.sums(), DayFigure.Sums::turnover, words));
    }

    private static Object sum(Optional<DayFigure.Sums> sums, Function<DayFigure.Sums, Money> which, Figures words) {
        return sums.map(which).map(words::moved).orElse("");
    }
}
