package org.tellerline.core.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.audit.Canonical;
import org.tellerline.core.cash.CashPlace;
import org.tellerline.core.customer.Customer;
import org.tellerline.core.money.Money;

/**
 * The canonical text of an event. It is a function of the stored rows alone, so that a verification can read the rows, build the
 * text again and compare it with the one the chain was hashed over.
 */
public final class EventPayload {

    /** Kind of an audit row that belongs to a journal row. */
    public static final String EVENT = "EVENT";

    private static final int FORMAT = 1;
    private static final HexFormat HEX = HexFormat.of();

    private EventPayload() {}

    /** What stands under a journal row. */
    record Parts(
            List<Event.PostingRow> legs,
            List<Event.PieceMove> moves,
            List<MemoMove> memos,
            List<Signature> signatures,
            List<Told> told) {}

    /** What an event did that has no rows of its own to be read back from. */
    record Told(String name, String value) {}

    /** The text of a journal row with everything under it. */
    static String of(Event.JournalRow journal, Parts parts) {
        Canonical text = header(journal);
        parts.legs().forEach(leg -> text.add("leg", leg(leg)));
        parts.moves().forEach(move -> text.add("move", move(move)));
        parts.memos().forEach(memo -> text.add("memo", memo(memo)));
        parts.signatures().forEach(signature -> text.add("signed", signed(signature)));
        parts.told().forEach(line -> text.add(line.name(), line.value()));
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
    public static String opened(Effects.Opening opening) {
        return joined(
                opening.number(),
                opening.customer(),
                opening.currency(),
                opening.date(),
                opening.floor(),
                opening.passbook().orElse(""));
    }

    /** What the effects of an event at a position are told as. */
    static List<Told> told(Effects effects, Head head) {
        List<Told> told = new ArrayList<>();
        effects.openings().forEach(opening -> told.add(new Told("opened", opened(opening))));
        effects.statuses()
                .forEach(change ->
                        told.add(new Told("status", joined(change.number(), change.before(), change.status()))));
        effects.passbooks()
                .forEach(change ->
                        told.add(new Told("passbook", joined(change.number(), change.before(), change.after()))));
        effects.registration()
                .ifPresent(registered -> told.add(new Told(
                        "registered",
                        joined(registered.customer().ref().id(), HEX.formatHex(AuditChain.hash(image(registered)))))));
        effects.day()
                .ifPresent(day -> told.add(new Told(
                        "day", joined(day.branch(), day.date(), standing(!day.open()), standing(day.open())))));
        effects.tillOpen()
                .ifPresent(open ->
                        told.add(new Told("till", joined(head.position(), standing(head.open()), standing(open)))));
        effects.place()
                .ifPresent(change -> told.add(new Told(
                        "till",
                        joined(
                                change.place().position(),
                                standing(change.place().open()),
                                standing(change.open())))));
        effects.sending()
                .ifPresent(sent -> told.add(new Told(
                        "shipment",
                        joined(
                                shipment(head.nextJournal(), head.branch(), sent.to(), sent.amount()),
                                "NONE",
                                Shipment.State.IN_TRANSIT))));
        effects.arrival().ifPresent(arrival -> told.add(new Told("shipment", arrived(arrival))));
        return told;
    }

    /** A shipment by all that does not change: sent by which event and branch, to which branch if to one, how much. */
    private static String shipment(long journal, long branch, CashPlace to, Money amount) {
        return joined(
                journal,
                branch,
                to.kind() == CashPlace.Kind.BRANCH ? to.branch() : "",
                amount.currency().code(),
                amount.minor());
    }

    private static String arrived(Effects.Arrival arrival) {
        Shipment sent = arrival.shipment();
        return joined(shipment(sent.journal(), sent.branch(), sent.to(), sent.amount()), sent.state(), arrival.state());
    }

    /** The particulars of a customer as their row and their search terms keep them. */
    private static String image(Effects.Registration registered) {
        Customer customer = registered.customer();
        Canonical image = new Canonical(FORMAT)
                .add("id", customer.ref().id())
                .add("branch", customer.branch())
                .add("kind", customer.kind())
                .add("name", customer.name())
                .add("id_type", customer.idType())
                .add("id_number", customer.idNumber())
                .add("phone", customer.phone())
                .add("address", customer.address())
                .add("born_on", customer.bornOn().map(LocalDate::toString).orElse(""))
                .add("opened_on", registered.date())
                .add("sex", registered.sex().orElse(""))
                .add("occupation", registered.occupation().orElse(""))
                .add("nationality", registered.nationality().orElse(""));
        registered.terms().stream()
                .sorted(Comparator.comparing(term -> HEX.formatHex(term.getBytes(StandardCharsets.UTF_8))))
                .forEach(term -> image.add("term", term));
        return image.toString();
    }

    private static String standing(boolean open) {
        return open ? "OPEN" : "CLOSED";
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

    private static String memo(MemoMove memo) {
        return joined(
                memo.glCode(),
                memo.kind(),
                memo.holder(),
                memo.prefix(),
                memo.first(),
                memo.last(),
                memo.count(),
                memo.reason(),
                memo.serial().orElse(""));
    }

    private static String signed(Signature signature) {
        return joined(
                signature.staff(),
                signature.person(),
                signature.role(),
                signature.what(),
                signature.at(),
                Signature.FACTOR,
                signature.approval());
    }

    private static String text(Optional<Long> number) {
        return number.map(Object::toString).orElse("");
    }

    private static String joined(Object... parts) {
        return Stream.of(parts).map(Object::toString).collect(Collectors.joining("|"));
    }
}
