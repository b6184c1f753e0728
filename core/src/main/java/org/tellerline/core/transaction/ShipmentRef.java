package org.tellerline.core.transaction;

import java.util.Optional;
import org.tellerline.core.cash.CashPlace;
import org.tellerline.core.ledger.ReceiptNumber;

/**
 * Cash that arrives: by the receipt under which it was sent, or, where no branch sent it, by the place it comes from.
 *
 * @param from no branch; absent where there is a number
 */
public record ShipmentRef(Optional<ReceiptNumber> number, Optional<CashPlace> from) {

    static ShipmentRef of(ReceiptNumber number) {
        return new ShipmentRef(Optional.of(number), Optional.empty());
    }

    static ShipmentRef of(CashPlace place) {
        return new ShipmentRef(Optional.empty(), Optional.of(place));
    }

    @Override
    public String toString() {
        return number.map(sent -> new ReceiptRef(sent).toString())
                .or(() -> from.map(CashPlace::toString))
                .orElse("");
    }
}
