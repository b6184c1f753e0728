package org.tellerline.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.PieceKind;

/**
 * An event of before, with what came after it: what a reversal must know.
 *
 * @param receipt as stored, canonical text
 * @param reverses the event it reversed itself, if it is a reversal
 * @param reversedBy id of the journal that reversed it, if any
 * @param later events that moved its accounts after it, in order
 */
public record Original(
        long journal,
        long position,
        long branch,
        LocalDate date,
        String code,
        long maker,
        String receipt,
        Optional<Long> reverses,
        Optional<Long> reversedBy,
        List<Event.PostingRow> legs,
        List<Event.PieceMove> moves,
        List<Later> later) {

    public Original {
        legs = List.copyOf(legs);
        moves = List.copyOf(moves);
        later = List.copyOf(later);
    }

    /**
     * An event that moved one of the accounts afterwards and was not reversed.
     *
     * @param receipt as stored, canonical text
     * @param amount of its leg on the account in minor units: debits positive
     */
    public record Later(long journal, String receipt, String code, long account, long amount) {}

    /** A kind of piece the event moved, and how many: positive into the till. */
    public long moved(PieceKind kind) {
        return moves.stream()
                .filter(move -> move.kind().equals(kind))
                .mapToLong(Event.PieceMove::count)
                .sum();
    }
}
