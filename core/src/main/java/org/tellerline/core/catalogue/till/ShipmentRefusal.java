package org.tellerline.core.catalogue.till;

import java.util.Optional;
import org.tellerline.core.cash.CashPlace;
import org.tellerline.core.cash.Count;
import org.tellerline.core.ledger.ReceiptNumber;
import org.tellerline.core.ledger.Shipment;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.RefusalCode;
import org.tellerline.core.transaction.ShipmentRef;

/** What stands against receiving cash that was sent, in order of precedence. */
enum ShipmentRefusal implements RefusalCode {
    SHIPMENT_UNKNOWN,
    SHIPMENT_RECEIVED,
    SHIPMENT_CALLED_BACK,
    SHIPMENT_FOR_OTHERS,
    SHIPMENT_OTHER_CURRENCY,
    SHIPMENT_OF_ONE_CURRENCY;

    @Override
    public Optional<Class<?>> amends() {
        return Optional.of(
                this == SHIPMENT_OTHER_CURRENCY || this == SHIPMENT_OF_ONE_CURRENCY ? Count.class : ShipmentRef.class);
    }

    /** Whether the cash is on its way, and this branch is to say that it arrived. */
    static Optional<Refusal> notDue(Facts facts, ReceiptNumber number) {
        Optional<Shipment> sent = facts.shipment();
        if (sent.isEmpty()) {
            return Optional.of(Refusal.of(SHIPMENT_UNKNOWN, number));
        }
        if (sent.get().state() != Shipment.State.IN_TRANSIT) {
            return Optional.of(Refusal.of(
                    sent.get().state() == Shipment.State.RECEIVED ? SHIPMENT_RECEIVED : SHIPMENT_CALLED_BACK, number));
        }
        CashPlace to = sent.get().to();
        long receiver =
                to.kind() == CashPlace.Kind.BRANCH ? to.branch() : sent.get().branch();
        return receiver == facts.branch()
                ? Optional.empty()
                : Optional.of(Refusal.of(SHIPMENT_FOR_OTHERS, number, CashPlace.branch(receiver)));
    }

    /** Whether something was counted that was not sent; of what nobody announced, whether it is of one currency. */
    static Optional<Refusal> otherCurrency(Facts facts, Count counted) {
        if (facts.shipment().isEmpty()) {
            return counted.currencies().size() == 1
                    ? Optional.empty()
                    : Optional.of(Refusal.of(SHIPMENT_OF_ONE_CURRENCY));
        }
        String sent = facts.shipment().get().amount().currency().code();
        return counted.currencies().stream()
                .filter(currency -> !currency.code().equals(sent))
                .findFirst()
                .map(currency -> Refusal.of(SHIPMENT_OTHER_CURRENCY, sent, currency.code()));
    }
}
