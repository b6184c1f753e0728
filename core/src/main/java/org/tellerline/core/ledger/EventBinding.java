package org.tellerline.core.ledger;

import java.sql.SQLException;

/** Binds the rows of which both databases write one at a time. */
final class EventBinding {

    private EventBinding() {}

    static void head(Parameters parameters, Head head) throws SQLException {
        parameters
                .put(head.open() ? "OPEN" : "CLOSED")
                .number(head.holder())
                .text(head.session())
                .put(head.eventNo())
                .put(head.receiptYear())
                .put(head.receiptNo())
                .put(head.auditSeq())
                .put(head.auditHash())
                .put(head.position());
    }

    static void journal(Parameters parameters, Event.JournalRow journal) throws SQLException {
        parameters
                .put(journal.id())
                .put(journal.position())
                .put(journal.branch())
                .put(journal.date())
                .put(journal.valueDate())
                .put(journal.code())
                .put(journal.money() ? "MONEY" : "RECORD")
                .number(journal.receiptYear())
                .number(journal.receiptNo())
                .put(journal.key())
                .put(journal.requestHash())
                .number(journal.reverses())
                .put(journal.legs())
                .put(journal.maker())
                .put(journal.createdAt())
                .put(journal.receipt());
    }

    static void audit(Parameters parameters, Event.AuditRow audit) throws SQLException {
        parameters
                .put(audit.position())
                .put(audit.seq())
                .number(audit.journal())
                .put(audit.kind())
                .put(audit.actor())
                .put(audit.at())
                .put(audit.payload())
                .put(audit.hash());
    }

    static void counter(Parameters parameters, Event.CounterChange drawn) throws SQLException {
        parameters.put(drawn.branch()).put(drawn.kind().name()).put(drawn.last());
    }

    static void account(Parameters parameters, Event.Opening opening) throws SQLException {
        parameters
                .put(opening.number().id())
                .put(opening.number().digits())
                .put(opening.customer())
                .put(opening.number().product())
                .put(opening.currency())
                .put(opening.number().branch())
                .put("ACTIVE")
                .text(opening.passbook())
                .put(opening.date());
    }

    static void newBalance(Parameters parameters, Event.Opening opening) throws SQLException {
        parameters.put(opening.number().id()).put(0).put(0).put(opening.floor()).put(0);
    }
}
