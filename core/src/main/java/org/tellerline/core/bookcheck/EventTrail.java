package org.tellerline.core.bookcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.bookcheck.Findings.Place;
import org.tellerline.core.bookcheck.StoredRows.AuditLine;
import org.tellerline.core.bookcheck.StoredRows.JournalLine;
import org.tellerline.core.bookcheck.StoredRows.PartLine;

/** Walks journals, legs and moves beside the audit rows: each journal has exactly one, and it says what the rows say. */
final class EventTrail {

    /** A journal's id is position × 2⁴⁰ + event number. */
    private static final int EVENT_BITS = 40;

    private static final String OPENED = "opened=";

    /** What stands in a payload alone and has no rows to be built from; it is compared with what it changed. */
    private static final Pattern TOLD = Pattern.compile("(opened|status|passbook|registered|day|till|shipment)=.*");

    private final Rows rows;
    private final Sinks sinks;
    private final PayloadText texts = new PayloadText(AuditWalk.sha256());

    EventTrail(Rows rows, Sinks sinks) {
        this.rows = rows;
        this.sinks = sinks;
    }

    /** Where the trail tells what it meets. */
    record Sinks(
            Findings findings,
            Openings openings,
            Registrations registrations,
            ToldStates states,
            Acknowledged acknowledged) {}

    /** What is walked beside the trail, in the order of the rows.journals(). */
    record Rows(
            Lines<JournalLine> journals,
            Lines<PartLine> legs,
            Lines<PartLine> moves,
            Lines<PartLine> memos,
            Lines<PartLine> signatures) {}

    void check(AuditLine audit, long journal) {
        if (journal >> EVENT_BITS != audit.position()) {
            sinks.findings()
                    .add(Rule.AUDIT_OF_JOURNAL, AuditWalk.place(audit), audit.position(), journal >> EVENT_BITS);
            return;
        }
        skipTo(journal);
        JournalLine row = rows.journals().peek();
        if (row == null || row.id() != journal) {
            sinks.findings().add(Rule.AUDIT_OF_JOURNAL, AuditWalk.place(audit), "journal " + journal, "-");
            return;
        }
        rows.journals().take();
        compare(audit, row);
    }

    /** Takes note of an entry without a journal row. */
    void tell(AuditLine entry) {
        sinks.openings().see(entry);
    }

    /** What no audit row spoke of. */
    void finish() {
        skipTo(Long.MAX_VALUE);
        under(Long.MAX_VALUE, rows.legs());
        under(Long.MAX_VALUE, rows.moves());
        under(Long.MAX_VALUE, rows.memos());
        under(Long.MAX_VALUE, rows.signatures());
    }

    private void skipTo(long journal) {
        for (JournalLine row = rows.journals().peek();
                row != null && row.id() < journal;
                row = rows.journals().peek()) {
            rows.journals().take();
            sinks.acknowledged().see(row.key());
            sinks.findings().add(Rule.AUDIT_OF_JOURNAL, Place.of("journal", row.id()), 1, 0);
        }
    }

    private void compare(AuditLine audit, JournalLine row) {
        sinks.acknowledged().see(row.key());
        List<String> parts = under(row.id(), rows.legs());
        parts.addAll(under(row.id(), rows.moves()));
        parts.addAll(under(row.id(), rows.memos()));
        parts.addAll(under(row.id(), rows.signatures()));
        parts.addAll(told(audit));
        String expected = texts.of(row, parts);
        if (!expected.equals(audit.payload())) {
            sinks.findings()
                    .add(
                            Rule.AUDIT_PAYLOAD,
                            Place.of("journal", row.id()),
                            AuditWalk.difference(audit.payload(), expected),
                            AuditWalk.difference(expected, audit.payload()));
        }
        compareColumns(audit, row);
    }

    private List<String> told(AuditLine audit) {
        List<String> lines = audit.payload()
                .lines()
                .filter(line -> TOLD.matcher(line).matches())
                .toList();
        for (String line : lines) {
            if (line.startsWith(OPENED)) {
                sinks.openings().see(line.substring(OPENED.length()));
            } else {
                sinks.registrations().see(line, audit);
                sinks.states().see(line, audit);
            }
        }
        return lines;
    }

    private void compareColumns(AuditLine audit, JournalLine row) {
        String expected = "EVENT, " + row.maker() + ", " + row.createdAt();
        String found = audit.kind() + ", " + audit.actor() + ", " + audit.at();
        if (!expected.equals(found)) {
            sinks.findings().add(Rule.AUDIT_PAYLOAD, AuditWalk.place(audit), expected, found);
        }
    }

    private static List<String> under(long journal, Lines<PartLine> parts) {
        List<String> found = new ArrayList<>(4);
        for (@Nullable PartLine part = parts.peek(); part != null && part.journal() <= journal; part = parts.peek()) {
            parts.take();
            if (part.journal() == journal) {
                found.add(part.text());
            }
        }
        return found;
    }
}
