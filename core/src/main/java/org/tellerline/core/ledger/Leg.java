package org.tellerline.core.ledger;

import java.util.Optional;
import org.tellerline.core.account.Account;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.cash.Till;
import org.tellerline.core.money.Money;

/**
 * One leg of a journal: a debit when the amount is positive, a credit when negative.
 *
 * @param pieces what moved in or out of the till, signed like the amount; empty where pieces were not keyed
 */
public record Leg(
        long branch,
        String glCode,
        Optional<Account> account,
        Optional<Till> till,
        Money amount,
        Optional<Pieces> pieces) {

    public Leg {
        if (amount.isZero()) {
            throw new BrokenInvariant("a leg of nothing on " + glCode);
        }
        if (pieces.isPresent() && !pieces.get().total().equals(amount)) {
            throw new BrokenInvariant("pieces of " + pieces.get().total() + " on a leg of " + amount);
        }
    }

    /** Money taken from the customer's account. */
    public static Leg debit(Account account, Money amount) {
        return new Leg(
                account.number().branch(), account.glCode(), Optional.of(account), Optional.empty(), amount, none());
    }

    /** Money put on the customer's account. */
    public static Leg credit(Account account, Money amount) {
        return debit(account, amount.negated());
    }

    /** Cash counted into a till of the branch. */
    public static Leg cashIn(long branch, Till till, Money amount, Optional<Pieces> pieces) {
        return new Leg(branch, GlCode.TILL, Optional.empty(), Optional.of(till), amount, pieces);
    }

    /** Cash paid out of a till of the branch. */
    public static Leg cashOut(long branch, Till till, Money amount, Optional<Pieces> pieces) {
        return cashIn(branch, till, amount.negated(), pieces.map(Pieces::negated));
    }

    /** Cash that comes to a place of the branch, whatever kind of place that is; a negative amount goes. */
    public static Leg cash(Head place, Till drawer, Money amount, Optional<Pieces> pieces) {
        return new Leg(
                place.branch(), GlCode.ofCash(place.kind()), Optional.empty(), Optional.of(drawer), amount, pieces);
    }

    /** Cash counted into the branch's vault. */
    public static Leg vaultIn(long branch, Till vault, Money amount, Pieces pieces) {
        return new Leg(branch, GlCode.VAULT, Optional.empty(), Optional.of(vault), amount, Optional.of(pieces));
    }

    /** Cash given out of the branch's vault. */
    public static Leg vaultOut(long branch, Till vault, Money amount, Pieces pieces) {
        return vaultIn(branch, vault, amount.negated(), pieces.negated());
    }

    /** A leg on a ledger account that has no customer and no till behind it. */
    public static Leg general(long branch, String glCode, Money amount) {
        return new Leg(branch, glCode, Optional.empty(), Optional.empty(), amount, none());
    }

    private static Optional<Pieces> none() {
        return Optional.empty();
    }
}
