package org.tellerline.core.transaction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tellerline.core.customer.Identity;
import org.tellerline.core.ledger.CounterKind;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.text.Message;

/** Business that changes the books. Before the facts are read it says what it touches; on the facts it says what happens. */
public non-sealed interface TellerTransaction extends Transaction {

    /** Whether cash crosses the counter, so that the teller's own till is needed. */
    default boolean movesCash() {
        return false;
    }

    /** Whether cash is fetched from the branch's vault or brought there. */
    default boolean movesVault() {
        return false;
    }

    /**
     * Whether the own till itself is opened, counted or closed, or by its custodian the vault, so that all of its cash must be known
     * whatever its state.
     */
    default boolean handlesTill() {
        return false;
    }

    /** Whether it opens or closes the branch's day, so that nobody may post meanwhile. */
    default boolean changesDay() {
        return false;
    }

    /** The identity under which nobody may be registered yet, if any. */
    default Optional<Identity> registers() {
        return Optional.empty();
    }

    /** The business that counts against limits, if any. */
    default Optional<LimitUse> limitUse() {
        return Optional.empty();
    }

    /** The series a number is drawn from, if any. */
    default Optional<CounterKind> draws() {
        return Optional.empty();
    }

    /** The receipt of the event it takes back, if any: all that the event moved is touched again. */
    default Optional<ReceiptNumber> takesBack() {
        return Optional.empty();
    }

    /** The receipt under which the cash was sent that arrives by it, if any. */
    default Optional<ReceiptNumber> receives() {
        return Optional.empty();
    }

    /** Positions beside the own one and the vault whose cash it moves, such as a machine. */
    default Set<Long> movesAt() {
        return Set.of();
    }

    /** The receipt it prints once more, if any; such business takes no receipt number of its own. */
    default Optional<ReceiptNumber> copies() {
        return Optional.empty();
    }

    /** The blank vouchers it touches, if any. */
    default Optional<VoucherUse> vouchers() {
        return Optional.empty();
    }

    /** Why it cannot be done at all; the first reason in the order of precedence. */
    default Optional<Refusal> refusal(Facts facts) {
        return Optional.empty();
    }

    /** What is needed beyond the teller's own right. */
    default Authority authority(Facts facts) {
        return limitUse().map(facts::authorityFor).orElseGet(Authority::own);
    }

    /** What the teller should know before posting, though it may go on. */
    default List<Message> warnings(Facts facts) {
        return List.of();
    }

    /** What happens beside the moving of money: accounts that come into being, a till that is closed. */
    default Effects effects(Facts facts) {
        return Effects.none();
    }

    /** The legs; none for business without money. */
    Postings postings(Facts facts);

    /** What the customer's receipt says, below its standard head. */
    Receipt receipt(Facts facts);
}
