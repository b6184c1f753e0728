package org.tellerline.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tellerline.core.cash.PieceKind;

/**
 * One event, fully computed: exactly the rows to write. Stores write it as it stands and decide nothing.
 *
 * @param journal absent for entries of the audit trail that are no business, such as a sign-on
 * @param heads new images of the position heads, own position first
 */
public record Event(
        Optional<JournalRow> journal,
        List<PostingRow> postings,
        List<BalanceChange> balances,
        List<TillChange> tills,
        List<PieceChange> pieces,
        List<PieceMove> moves,
        List<TotalChange> totals,
        Effects effects,
        List<Signature> signatures,
        List<Head> heads,
        AuditRow audit) {

    /** The header, written last: it seals the legs. Instants are epoch micros UTC. */
    public record JournalRow(
            long id,
            long position,
            long branch,
            LocalDate date,
            LocalDate valueDate,
            String code,
            boolean money,
            Optional<Long> receiptYear,
            Optional<Long> receiptNo,
            UUID key,
            byte[] requestHash,
            Optional<Long> reverses,
            int legs,
            long maker,
            long createdAt,
            String receipt) {}

    /** A leg; amounts in minor units, debit positive; {@code balanceAfter} as the customer sees it. */
    public record PostingRow(
            int leg,
            long branch,
            String glCode,
            Optional<Long> account,
            Optional<Long> till,
            String currency,
            long amount,
            Optional<Long> entryNo,
            Optional<Long> balanceAfter) {}

    /** Added to an account's balance as the customer sees it, once per account however many legs it has. */
    public record BalanceChange(long account, long ledger, int entries) {}

    /** Added to a till's cash. */
    public record TillChange(long till, String currency, long cash) {}

    /** Added to a till's stock of one kind of piece, LOOSE included. */
    public record PieceChange(long till, String currency, PieceKind kind, long count) {}

    /** Pieces that were keyed, kept for the event's own record; LOOSE is what the leg moved beyond them. */
    public record PieceMove(long till, String currency, PieceKind kind, long count) {}

    /** Added to a running total of the day. */
    public record TotalChange(TotalKey key, LocalDate date, long amount) {}

    /** The entry in the own position's chain. */
    public record AuditRow(
            long position,
            long seq,
            Optional<Long> journal,
            String kind,
            long actor,
            long at,
            String payload,
            byte[] hash) {}
}
