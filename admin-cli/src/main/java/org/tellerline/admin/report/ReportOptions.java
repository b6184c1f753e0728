package org.tellerline.admin.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.Format;
import org.tellerline.admin.journal.OpenBooks;
import picocli.CommandLine.Option;

/** The options of every report: which business date, which branch, how to print it. */
final class ReportOptions {

    @Option(names = "--date", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate date;

    @Option(names = "--branch", paramLabel = "1-2999")
    private @Nullable Long branch;

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    LocalDate date(OpenBooks open) {
        return open.date(Optional.ofNullable(date));
    }

    Collection<Long> branches(OpenBooks open) {
        return open.branches(Optional.ofNullable(branch));
    }

    Optional<Long> branch() {
        return Optional.ofNullable(branch);
    }

    Format format() {
        return format;
    }

    /** The sentence that says what is reported; on standard error, so that the figures stand alone on standard output. */
    void announce(Admin admin, String report, OpenBooks open) {
        admin.note("report." + report, date(open));
    }
}
