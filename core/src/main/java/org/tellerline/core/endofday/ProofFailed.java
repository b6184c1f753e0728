package org.tellerline.core.endofday;

import org.tellerline.core.bookcheck.BookReport;

/** The books do not check; the run stands where it is until somebody found out why. */
final class ProofFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BookReport report;

    ProofFailed(BookReport report) {
        super(report.findings().toString());
        this.report = report;
    }

    BookReport report() {
        return report;
    }
}
