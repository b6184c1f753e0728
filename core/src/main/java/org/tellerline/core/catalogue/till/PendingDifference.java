package org.tellerline.core.catalogue.till;

import java.util.Optional;
import java.util.Set;
import org.tellerline.core.cash.DifferenceKind;
import org.tellerline.core.cash.Till;
import org.tellerline.core.catalogue.check.ReceiptRefusal;
import org.tellerline.core.ledger.BrokenInvariant;
import org.tellerline.core.ledger.Event;
import org.tellerline.core.ledger.Head;
import org.tellerline.core.ledger.Original;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.money.Money;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.Refusal;

/**
 * Cash that a till was over or short by and that waits for what becomes of it.
 *
 * @param drawer the cash of the till that differed, as it is now
 */
record PendingDifference(DifferenceKind kind, Money amount, Till drawer, Head till) {

    /** A counterfeit that was found in a till is missing there. */
    private static final Set<String> BOOKED_BY = Set.of("5107", "2106");

    /** Of the event that was read as the one to be taken back. */
    static PendingDifference of(Facts facts) {
        Event.PostingRow cash = facts.original().orElseThrow().event().legs().stream()
                .filter(leg -> leg.till().isPresent())
                .findFirst()
                .orElseThrow(() -> new BrokenInvariant("a difference without a till"));
        long position = cash.till().orElseThrow();
        Till drawer = facts.drawer(position, cash.currency());
        return new PendingDifference(
                cash.amount() > 0 ? DifferenceKind.OVER : DifferenceKind.SHORT,
                Money.of(drawer.currency(), Math.abs(cash.amount())),
                drawer,
                facts.head(position));
    }

    /** Whether there is an item of this number, of this branch, that nothing became of yet. */
    static Optional<Refusal> notPending(Facts facts, ReceiptNumber number) {
        Optional<Original> found = facts.original();
        if (found.isEmpty()) {
            return Optional.of(Refusal.of(ReceiptRefusal.RECEIPT_UNKNOWN, number));
        }
        if (number.branch() != facts.branch()) {
            return Optional.of(Refusal.of(DifferenceRefusal.ITEM_OF_OTHER_BRANCH, number));
        }
        if (!BOOKED_BY.contains(found.get().event().code())
                || found.get().event().legs().isEmpty()) {
            return Optional.of(Refusal.of(DifferenceRefusal.NOT_A_DIFFERENCE, number));
        }
        return found.get()
                .reversedBy()
                .map(by -> Refusal.of(
                        DifferenceRefusal.ITEM_CLEARED,
                        number,
                        Receipt.decode(by).text("receipt.no")));
    }

    /** Whether cash can be put into the till or taken out of it. */
    Optional<Refusal> cashCannotMove() {
        if (!till.open()) {
            return Optional.of(Refusal.of(DifferenceRefusal.ITEM_TILL_CLOSED, till.no()));
        }
        return kind == DifferenceKind.OVER && drawer.cash().compareTo(amount) < 0
                ? Optional.of(Refusal.of(DifferenceRefusal.ITEM_TILL_SHORT, till.no(), drawer.cash(), amount))
                : Optional.empty();
    }
}
