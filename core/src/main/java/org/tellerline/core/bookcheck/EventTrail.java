package org.tellerline.core.bookcheck;

import java.util.ArrayList;
import java.util.List;
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

    private final Lines<JournalLine> journals;
    private final Lines<PartLine> legs;
    private final Lines<PartLine> moves;
    private final Sinks sinks;
    private final PayloadText texts = new PayloadText(AuditWalk.sha256());

    EventTrail(Lines<JournalLine> journals, Lines<PartLine> legs, Lines<PartLine> moves, Sinks sinks) {
        this.journals = journals;
        this.legs = legs;
        this.moves = moves;
        this.sinks = sinks;
    }

    /** Where the trail tells what it meets. */
    record Sinks(Findings findings, Openings openings, Acknowledged acknowledged) {}

    void check(AuditLine audit, long journal) {
        if (journal >> EVENT_BITS != audit.position()) {
            sinks.findings()
                    .add(Rule.AUDIT_OF_JOURNAL, AuditWalk.place(audit), audit.position(), journal >> EVENT_BITS);
            return;
        }
        skipTo(journal);
        JournalLine row = journals.peek();
        if (row == null || row.id() != journal) {
            sinks.findings().add(Rule.AUDIT_OF_JOURNAL, AuditWalk.place(audit), "journal " + journal, "-");
            return;
        }
        journals.take();
        compare(audit, row);
    }

    /** Takes note of an entry without a journal row. */
    void tell(AuditLine entry) {
        sinks.openings().see(entry);
    }

    /** What no audit row spoke of. */
    void finish() {
        skipTo(Long.MAX_VALUE);
        under(Long.MAX_VALUE, legs);
        under(Long.MAX_VALUE, moves);
    }

    private void skipTo(long journal) {
        for (JournalLine row = journals.peek(); row != null && row.id() < journal; row = journals.peek()) {
            journals.take();
            sinks.acknowledged().see(row.key());
            sinks.findings().add(Rule.AUDIT_OF_JOURNAL, Place.of("journal", row.id()), 1, 0);
        }
    }

    private void compare(AuditLine audit, JournalLine row) {
        sinks.acknowledged().see(row.key());
        List<String> parts = under(row.id(), legs);
        parts.addAll(under(row.id(), moves));
        parts.addAll(opened(audit.payload()));
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

    private List<String> opened(String payload) {
        if (!payload.contains("\n" + OPENED)) {
            return List.of();
        }
        List<String> lines =
                payload.lines().filter(line -> line.startsWith(OPENED)).toList();
        lines.forEach(line -> sinks.openings().see(line.substring(OPENED.length())));
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
