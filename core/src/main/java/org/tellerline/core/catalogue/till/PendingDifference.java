package org.tellerline.core.catalogue.till;

import java.util.Optional;
import java.util.Set;
import org.tellerline.core.cash.DifferenceKind;
import org.tellerline.core.cash.Till;
import org.tellerline.core.catalogue.check.ReceiptRefusal;
import org.tellerline.core.ledger.Event;
import org.tellerline.core.ledger.GlCode;
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

    /** What books differences: by itself, on receipt of a shipment, on emptying a machine, and by a counterfeit found in a till. */
    private static final Set<String> BOOKING = Set.of("5107", "5203", "5205", "2106");

    /** Of the event that was read as the one to be taken back. */
    static PendingDifference of(Facts facts) {
        Original original = facts.original().orElseThrow();
        Event.PostingRow item = item(original).orElseThrow();
        // Of a shipment of which nothing came, no cash moved: what turns up goes into the vault.
        long position = original.event().legs().stream()
                .flatMap(leg -> leg.till().stream())
                .findFirst()
                .orElseGet(() -> facts.vault().position());
        Till drawer = facts.drawer(position, item.currency());
        return new PendingDifference(
                item.glCode().equals(GlCode.CASH_OVER) ? DifferenceKind.OVER : DifferenceKind.SHORT,
                Money.of(drawer.currency(), Math.abs(item.amount())),
                drawer,
                facts.head(position));
    }

    /** The leg that waits. */
    private static Optional<Event.PostingRow> item(Original original) {
        return original.event().legs().stream()
                .filter(leg ->
                        leg.glCode().equals(GlCode.CASH_OVER) || leg.glCode().equals(GlCode.CASH_SHORT))
                .findFirst();
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
        if (!BOOKING.contains(found.get().event().code()) || item(found.get()).isEmpty()) {
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
