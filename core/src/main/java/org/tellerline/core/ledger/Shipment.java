package org.tellerline.core.ledger;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.CashPlace;
import org.tellerline.core.money.Money;

/**
 * Cash that left a vault for another place.
 *
 * @param journal of the event that sent it
 * @param branch the one that sent it
 * @param to where it goes
 * @param receipt of the sending, as stored
 */
public record Shipment(
        long journal, long branch, CashPlace to, Money amount, String carrier, State state, String receipt) {

    /** Where it is. */
    public enum State {
        IN_TRANSIT,
        RECEIVED,
        /** Called back before it left. */
        CANCELLED
    }

    /**
     * What is known of cash on its way.
     *
     * @param shipment the one that was named
     * @param underway all that the branch sent and nobody has received
     */
    public record Transit(Optional<Shipment> shipment, List<Shipment> underway) {
        public Transit {
            underway = List.copyOf(underway);
        }

        public static Transit nothing() {
            return new Transit(Optional.empty(), List.of());
        }
    }
}
