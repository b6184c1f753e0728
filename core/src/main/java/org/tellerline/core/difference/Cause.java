package org.tellerline.core.difference;

import java.util.Optional;
import org.tellerline.core.books.TillEvent;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Message;

/**
 * One way in which a difference may have come about.
 *
 * @param event what would have gone wrong; empty where it would be the count itself
 * @param difference what it would explain: all of the difference of its currency
 * @param why in words
 * @param mend the command that opens the transaction which would mend it; empty where there is none
 * @param weight how likely it is beside others: the greater, the likelier
 */
public record Cause(
        Kind kind, Optional<TillEvent> event, Money difference, Message why, Optional<String> mend, int weight) {

    /** What would have gone wrong. */
    public enum Kind {
        /** Two events are alike, and the cash moved once. */
        DOUBLED,
        /** It was booked and the cash never moved. */
        NOT_MOVED,
        /** It was taken back and the cash was not. */
        NOT_HANDED_BACK,
        /** As much moved once more and was not booked. */
        MOVED_TWICE,
        /** Cash came in and was booked as going out, or the other way round. */
        WRONG_SIDE,
        /** A nought too many or too few. */
        POINT_SLID,
        DIGITS_SWAPPED,
        /** A hundred notes, banded, too many or too few. */
        STRAP,
        /** Pieces of one face were taken for another. */
        FACE,
        /** A fee was taken and not booked, or booked and not taken. */
        FEE,
        /** Another till differs by as much the other way. */
        ELSEWHERE_COUNTED,
        /** Another till has it in its books. */
        ELSEWHERE_BOOKED,
        /** Nothing went wrong but the count. */
        COUNT;

        Message because(Object... args) {
            return Message.of("cause." + name(), args);
        }
    }

    /** What its event moved in the currency of the difference; zero where it moved nothing there. */
    public Money moved() {
        Money none = Money.zero(difference.currency());
        return event.map(found -> found.cash().getOrDefault(none.currency().code(), none))
                .orElse(none);
    }
}
