package org.tellerline.tui.session;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.desk.Desk;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.paper.Printer.Printed;
import org.tellerline.core.staff.Approval;
import org.tellerline.core.staff.Session;
import org.tellerline.core.transaction.Slip;

/** A reviewed form on its way into the books and onto paper. Made on the session's turn, sent in the thread of an errand, as often as it takes. */
final class Submission {

    private final Desk desk;
    private final Session session;
    private final Slip slip;
    private final ReceiptPrinter printer;

    Submission(Workspace workspace, Slip slip) {
        this.desk = workspace.station().bank().desk();
        this.session = workspace.sitting();
        this.slip = slip;
        this.printer = new ReceiptPrinter(workspace);
    }

    /** What came of it, and what became of its paper. */
    record Sent(Outcome outcome, Optional<Printed> paper) {}

    Session session() {
        return session;
    }

    Slip slip() {
        return slip;
    }

    Sent send(List<Approval> approvals) {
        Outcome outcome = desk.submit(session, slip, approvals);
        return new Sent(outcome, printer.print(outcome));
    }
}
