package org.tellerline.core.books;

import java.util.Optional;
import org.tellerline.core.ledger.ReceiptNumber;

/**
 * Whether an event undoes another one, or was undone.
 *
 * @param reverses the event it undoes
 * @param reversedBy the event that undid it
 */
public record Marks(Optional<ReceiptNumber> reverses, Optional<ReceiptNumber> reversedBy) {

    /** The other event of the pair, if there is one. */
    public Optional<ReceiptNumber> other() {
        return reverses.or(() -> reversedBy);
    }
}
