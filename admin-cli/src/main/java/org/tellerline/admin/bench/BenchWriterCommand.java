package org.tellerline.admin.bench;

import org.tellerline.admin.Admin;
import org.tellerline.core.bench.Workload;
import picocli.CommandLine;

/** {@code admin bench writer}: the same for the ledger alone, without a desk before it. */
@CommandLine.Command(name = "writer")
public final class BenchWriterCommand extends BenchCommand {

    public BenchWriterCommand(Admin admin) {
        super(admin, Workload.WRITER);
    }
}
