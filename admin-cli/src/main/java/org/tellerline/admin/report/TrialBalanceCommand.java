package org.tellerline.admin.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Sheet;
import org.tellerline.admin.StaffCommand;
import org.tellerline.admin.journal.OpenBooks;
import org.tellerline.core.administration.Operator;
import org.tellerline.core.books.TrialLine;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Language;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code admin report trial-balance}: every ledger account of every branch on a business date, and the proof that they balance. */
@CommandLine.Command(name = "trial-balance")
public final class TrialBalanceCommand extends StaffCommand {

    private static final List<String> NAMES =
            List.of("branch", "gl", "name", "currency", "opening", "debits", "credits", "closing");

    @Mixin
    private ReportOptions options = new ReportOptions();

    public TrialBalanceCommand(Admin admin) {
        super(admin);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @Override
    protected ExitCode run(Database database, Operator operator) {
        try (OpenBooks open = OpenBooks.open(admin())) {
            SortedMap<Long, List<TrialLine>> balances =
                    open.books().totals().trialBalances(options.branches(open), options.date(open));
            options.announce(admin(), "trial-balance", open);
            print(balances);
            return proof(balances);
        }
    }

    private void print(SortedMap<Long, List<TrialLine>> balances) {
        Figures figures = new Figures(admin(), options.format());
        List<List<Object>> rows = new ArrayList<>();
        balances.forEach((branch, lines) -> lines.forEach(line -> rows.add(List.of(
                branch,
                line.glCode(),
                admin().texts().language() == Language.ZH ? line.nameZh() : line.nameEn(),
                line.opening().currency().code(),
                figures.of(line.opening()),
                figures.moved(line.debits()),
                figures.moved(line.credits()),
                figures.of(line.closing())))));
        admin().print(new Sheet(NAMES, figures.headings(NAMES), rows), options.format());
    }

    /** In each branch and currency the ledger accounts must come to nothing. */
    private ExitCode proof(SortedMap<Long, List<TrialLine>> balances) {
        List<String> wrong = new ArrayList<>();
        balances.forEach((branch, lines) -> {
            SortedMap<String, TrialLine> sums = new TreeMap<>();
            lines.forEach(line -> sums.merge(line.opening().currency().code(), line, TrialLine::plus));
            sums.forEach((currency, sum) -> {
                if (!sum.opening().isZero() || !sum.closing().isZero()) {
                    wrong.add("%04d %s".formatted(branch, currency));
                }
            });
        });
        if (wrong.isEmpty()) {
            admin().note("report.balanced");
            return ExitCode.OK;
        }
        admin().note("report.unbalanced", String.join(", ", wrong));
        return ExitCode.FINDING;
    }
}
