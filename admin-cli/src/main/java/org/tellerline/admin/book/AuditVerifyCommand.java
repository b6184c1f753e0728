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

/** {@code admin audit verify}: every chain from its first row, each row against what it speaks of. */
@CommandLine.Command(name = "verify")
public final class AuditVerifyCommand extends Command {

    private final Admin admin;

    @Option(names = "--witness", paramLabel = "FILE")
    private @Nullable Path witness;

    @Option(names = "--seal-key", paramLabel = "FILE")
    private @Nullable Path sealKey;

    @Option(names = "--format", paramLabel = "table|json|csv")
    private Format format = Format.TABLE;

    public AuditVerifyCommand(Admin admin) {
        this.admin = admin;
    }

    @Override
    public ExitCode run() {
        WitnessFile file = new WitnessFile(admin, Optional.ofNullable(witness));
        Evidence evidence = new Evidence(Set.of(), file.heads())
                .withSealKey(Optional.ofNullable(sealKey).map(Evidence::readSealKey));
        try (Database database = Database.open(admin.address(), Database.Mode.READING)) {
            Reports reports = new Reports(admin, "book.trail");
            BookReport report = BookCheck.verifyAudit(database, evidence, reports::progress);
            file.renew(report);
            return reports.print(report, format);
        }
    }
}
