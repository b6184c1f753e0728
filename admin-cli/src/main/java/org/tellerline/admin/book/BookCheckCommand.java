package org.tellerline.admin.book;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tellerline.admin.Admin;
import org.tellerline.admin.Command;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Format;
import org.tellerline.core.bookcheck.BookCheck;
import org.tellerline.core.bookcheck.BookReport;
import org.tellerline.core.bookcheck.Evidence;
import org.tellerline.schema.db.Database;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code admin book check}: every rule of the books, applied to the whole bank by code that posts nothing. */
@CommandLine.Command(name = "check")
public final class BookCheckCommand extends Command {

    private final Admin admin;

    @Option(names = "--acknowledged", paramLabel = "FILE")
    private @Nullable Path acknowledged;

    @Option(names = "--witness", paramLabel = "FILE")
    private @Nullable Path witness;

    @Option(names = "--seal-key", paramLabel = "FILE")
    private @Nullable Path sealKey;

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public BookCheckCommand(Admin admin) {
        this.admin = admin;
    }

    @Override
    public ExitCode run() {
        WitnessFile file = new WitnessFile(admin, Optional.ofNullable(witness));
        Evidence evidence = new Evidence(
                        acknowledged == null ? Set.of() : Evidence.readKeys(acknowledged), file.heads())
                .withSealKey(Optional.ofNullable(sealKey).map(Evidence::readSealKey));
        try (Database database = Database.open(admin.address(), Database.Mode.READING)) {
            Reports reports = new Reports(admin, "book");
            BookReport report = BookCheck.run(database, evidence, reports::progress);
            file.renew(report);
            return reports.print(report, format);
        }
    }
}
