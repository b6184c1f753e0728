package org.tellerline.core.books;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.money.Money;
import org.tellerline.core.staff.Role;

/**
 * An event with everything that is written under it.
 *
 * @param place where it was done
 * @param money whether it moved money; otherwise it is on record and has no legs
 * @param maker sign-on name of who did it; empty for what happened before anybody was employed
 */
public record WholeEvent(
        EventHead head,
        PositionNo place,
        LocalDate valueDate,
        boolean money,
        UUID key,
        String maker,
        List<Leg> legs,
        List<PieceLine> pieces,
        List<Signer> signers) {

    public WholeEvent {
        legs = List.copyOf(legs);
        pieces = List.copyOf(pieces);
        signers = List.copyOf(signers);
    }

    /**
     * One line of it.
     *
     * @param account number of the customer's account
     * @param till whose cash it is
     * @param amount a debit is positive, a credit negative
     * @param entryNo its number in the account's statement
     * @param balance what the customer had after it
     */
    public record Leg(
            long no,
            long branch,
            String glCode,
            Optional<String> account,
            Optional<PositionNo> till,
            Money amount,
            Optional<Long> entryNo,
            Optional<Money> balance) {

        /** What is behind the ledger account: the customer's account, or the till. */
        public Optional<String> detail() {
            return account.or(() -> till.map(PositionNo::toString));
        }
    }

    /** Pieces that came into a till, or left it where the count is negative. */
    public record PieceLine(PositionNo till, String currency, PieceKind kind, long count) {}

    /** Somebody who signed it beside its maker; {@code what} as stored. */
    public record Signer(String name, Role role, String what, long at) {}
}
