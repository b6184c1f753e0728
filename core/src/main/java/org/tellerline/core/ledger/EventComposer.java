package org.tellerline.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tellerline.core.account.Account;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.ledger.Event.AuditRow;
import org.tellerline.core.ledger.Event.JournalRow;
import org.tellerline.core.ledger.Event.TotalChange;

/** Turns a decision into rows: numbers, balances after, pieces, heads, and the hash that chains it all. Pure. */
public final class EventComposer {

    private EventComposer() {}

    /**
     * What an event follows on.
     *
     * @param head of the position that numbers it
     * @param date the business date
     * @param valueDate from which it counts for interest
     * @param accounts it touches, by id
     */
    public record Standing(Head head, LocalDate date, LocalDate valueDate, Map<Long, Account> accounts) {}

    /**
     * The event of some business.
     *
     * @throws BrokenInvariant when the deed rests on something the facts do not hold
     */
    public static Event compose(LedgerFacts facts, Deed deed) {
        LocalDate date = facts.day().date();
        return compose(new Standing(ownHead(facts, deed.position()), date, date, facts.accounts()), deed);
    }

    /** The same on what is known otherwise, and with a value date of its own. */
    public static Event compose(Standing standing, Deed deed) {
        Head head = standing.head();
        LocalDate date = standing.date();
        EventNumbers numbers = EventNumbers.next(head, date, deed.prints());
        NumberedLegs legs = NumberedLegs.of(deed, standing.accounts());
        CashEffects cash = CashEffects.of(deed.postings(), deed.effects().recounts());
        JournalRow journal = journal(deed, standing, numbers);
        String payload = EventPayload.of(
                journal,
                new EventPayload.Parts(
                        legs.postings(),
                        cash.moves(),
                        deed.effects().memos(),
                        deed.signatures(),
                        EventPayload.told(deed.effects(), head)));
        AuditRow audit = audited(head, journal, payload);
        return new Event(
                Optional.of(journal),
                legs.postings(),
                legs.balances(),
                cash.tills(),
                cash.pieces(),
                cash.moves(),
                totals(deed.totals(), date),
                deed.effects(),
                deed.signatures(),
                heads(head, deed, numbers, audit.hash()),
                audit);
    }

    /** The event of an entry in the trail alone. */
    public static Event compose(LedgerFacts facts, TrailEntry entry) {
        Head head = ownHead(facts, entry.position());
        AuditRow audit = audited(head, entry);
        return new Event(
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Effects.none(),
                List.of(),
                heads(head, entry, audit.hash()),
                audit);
    }

    private static Head ownHead(LedgerFacts facts, long position) {
        Head head = facts.heads().get(position);
        if (head == null) {
            throw new BrokenInvariant("head of position " + position + " was not locked");
        }
        return head;
    }

    private static JournalRow journal(Deed deed, Standing standing, EventNumbers numbers) {
        Head head = standing.head();
        int legs = deed.postings().legs().size();
        return new JournalRow(
                numbers.journal(),
                head.position(),
                head.branch(),
                standing.date(),
                standing.valueDate(),
                deed.code(),
                legs > 0,
                numbers.receipt().map(ReceiptNumber::year),
                numbers.receipt().map(ReceiptNumber::no),
                deed.key(),
                deed.requestHash(),
                deed.reverses(),
                legs,
                deed.maker(),
                deed.at(),
                deed.receipt().apply(numbers));
    }

    private static AuditRow audited(Head head, JournalRow journal, String payload) {
        byte[] hash = AuditChain.next(head.auditHash(), payload);
        return new AuditRow(
                head.position(),
                head.auditSeq() + 1,
                Optional.of(journal.id()),
                EventPayload.EVENT,
                journal.maker(),
                journal.createdAt(),
                payload,
                hash);
    }

    private static AuditRow audited(Head head, TrailEntry entry) {
        String payload = EventPayload.of(entry);
        byte[] hash = AuditChain.next(head.auditHash(), payload);
        return new AuditRow(
                head.position(),
                head.auditSeq() + 1,
                Optional.empty(),
                entry.kind(),
                entry.actor(),
                entry.at(),
                payload,
                hash);
    }

    private static Head after(Head head, Deed deed, EventNumbers numbers, byte[] hash) {
        long year = numbers.receipt().map(ReceiptNumber::year).orElse(head.receiptYear());
        long no = numbers.receipt().map(ReceiptNumber::no).orElse(head.receiptNo());
        Head left = deed.effects().tillOpen().map(head::standing).orElse(head);
        return left.after(head.eventNo() + 1, year, no, hash);
    }

    private static List<Head> heads(Head own, Deed deed, EventNumbers numbers, byte[] hash) {
        List<Head> heads = new ArrayList<>();
        heads.add(after(own, deed, numbers, hash));
        deed.effects().place().ifPresent(change -> heads.add(change.place().standing(change.open())));
        return heads;
    }

    private static List<Head> heads(Head own, TrailEntry entry, byte[] hash) {
        Head image = entry.heads().stream()
                .filter(head -> head.position() == own.position())
                .findFirst()
                .orElse(own);
        List<Head> heads = new ArrayList<>();
        heads.add(image.after(own.eventNo(), own.receiptYear(), own.receiptNo(), hash));
        entry.heads().stream().filter(head -> head.position() != own.position()).forEach(heads::add);
        return heads;
    }

    private static List<TotalChange> totals(Map<TotalKey, Long> totals, LocalDate date) {
        List<TotalChange> changes = new ArrayList<>();
        new TreeMap<>(totals).forEach((key, amount) -> changes.add(new TotalChange(key, date, amount)));
        return changes;
    }
}
