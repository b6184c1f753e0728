package org.tellerline.core.transaction;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.ledger.CounterKind;
import org.tellerline.core.ledger.Event;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.text.Message;

/** Business that changes the books. Before the facts are read it says what it touches; on the facts it says what happens. */
public non-sealed interface TellerTransaction extends Transaction {

    /** Whether cash crosses the counter, so that the teller's own till is needed. */
    default boolean movesCash() {
        return false;
    }

    /** The business that counts against limits, if any. */
    default Optional<LimitUse> limitUse() {
        return Optional.empty();
    }

    /** The series a number is drawn from, if any. */
    default Optional<CounterKind> draws() {
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

    /** Accounts that come into being. */
    default List<Event.Opening> openings(Facts facts) {
        return List.of();
    }

    /** The legs; none for business without money. */
    Postings postings(Facts facts);

    /** What the customer's receipt says, below its standard head. */
    Receipt receipt(Facts facts);
}
