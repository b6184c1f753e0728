package org.tellerline.core.ledger;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.audit.Canonical;

/**
 * The canonical text of an event. It is a function of the stored rows alone, so that a verification can read the rows, build the
 * text again and compare it with the one the chain was hashed over.
 */
public final class EventPayload {

    /** Kind of an audit row that belongs to a journal row. */
    public static final String EVENT = "EVENT";

    private static final int FORMAT = 1;
    private static final String OPENED = "opened";
    private static final HexFormat HEX = HexFormat.of();

    private EventPayload() {}

    /**
     * The text of a journal row with everything under it.
     *
     * @param opened a line for each account that came into being, as made by {@link #opened} or read by {@link #openings}
     */
    public static String of(
            Event.JournalRow journal, List<Event.PostingRow> legs, List<Event.PieceMove> moves, List<String> opened) {
        Canonical text = header(journal);
        legs.forEach(leg -> text.add("leg", leg(leg)));
        moves.forEach(move -> text.add("move", move(move)));
        opened.forEach(line -> text.add(OPENED, line));
        return text.toString();
    }

    /** The text of an entry that has no journal row. */
    public static String of(TrailEntry entry) {
        Canonical text = new Canonical(FORMAT)
                .add("position", entry.position())
                .add("kind", entry.kind())
                .add("actor", entry.actor())
                .add("at", entry.at());
        entry.says().forEach((name, value) -> text.add("says." + name, value));
        return text.toString();
    }

    /** An account that came into being: number, customer, currency, date, floor, passbook. */
    public static String opened(Event.Opening opening) {
        return joined(
                opening.number(),
                opening.customer(),
                opening.currency(),
                opening.date(),
                opening.floor(),
                opening.passbook().orElse(""));
    }

    /** The accounts a stored text says came into being, in its order. */
    public static List<String> openings(String payload) {
        String start = OPENED + "=";
        return payload.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }

    private static Canonical header(Event.JournalRow journal) {
        return new Canonical(FORMAT)
                .add("journal", journal.id())
                .add("position", journal.position())
                .add("branch", journal.branch())
                .add("date", journal.date())
                .add("valueDate", journal.valueDate())
                .add("code", journal.code())
                .add("kind", journal.money() ? "MONEY" : "RECORD")
                .add("receiptYear", text(journal.receiptYear()))
                .add("receiptNo", text(journal.receiptNo()))
                .add("key", journal.key())
                .add("request", HEX.formatHex(journal.requestHash()))
                .add("reverses", text(journal.reverses()))
                .add("maker", journal.maker())
                .add("at", journal.createdAt())
                .add("receipt", HEX.formatHex(AuditChain.hash(journal.receipt())))
                .add("legs", journal.legs());
    }

    private static String leg(Event.PostingRow leg) {
        return joined(
                leg.leg(),
                leg.branch(),
                leg.glCode(),
                text(leg.account()),
                text(leg.till()),
                leg.currency(),
                leg.amount(),
                text(leg.entryNo()),
                text(leg.balanceAfter()));
    }

    private static String move(Event.PieceMove move) {
        return joined(
                move.till(), move.currency(), move.kind().face(), move.kind().condition(), move.count());
    }

    private static String text(Optional<Long> number) {
        return number.map(Object::toString).orElse("");
    }

    private static String joined(Object... parts) {
        return Stream.of(parts).map(Object::toString).collect(Collectors.joining("|"));
    }
}
