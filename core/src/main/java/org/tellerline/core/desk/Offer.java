package org.tellerline.core.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.PayOut;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.difference.Cause;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.policy.WorkingDays;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Prompt;
import org.tellerline.core.transaction.Refusal;

/** What the desk offers for one field of a form while it is keyed. */
public sealed interface Offer {

    /** Values to choose from. */
    record Values(Prompt.Found found) implements Offer {}

    /**
     * What adding up or counting starts from.
     *
     * @param currency in which the field is keyed
     * @param faces all faces of the currency in minor units, greatest first
     * @param amount keyed in front of the field
     * @param pieces what the field holds already; none where that is not well-formed
     */
    record Counting(Currency currency, List<Long> faces, Optional<Money> amount, Pieces pieces) implements Offer {
        public Counting {
            faces = List.copyOf(faces);
        }
    }

    /** What counting a whole till starts from: every currency it keeps, as empty as it was keyed. Nothing of it is from the books. */
    record TillCount(List<Counting> drawers) implements Offer {
        public TillCount {
            drawers = List.copyOf(drawers);
        }
    }

    /**
     * The bank's calendar.
     *
     * @param today the business date
     * @param begun the day that is keyed in the field, or today
     * @param first the first day that may be keyed there
     * @param last the last one
     */
    record Calendar(LocalDate today, LocalDate begun, LocalDate first, LocalDate last, WorkingDays working)
            implements Offer {}

    /** What stands in the field cannot be read, so counting would lose it. */
    record Unread(Message why) implements Offer {}

    /** The pieces to hand over. */
    record Mix(PayOut payOut) implements Offer {}

    /** Nothing in front of the field says what the pieces should be worth. */
    record NoAmount() implements Offer {}

    /** What a count may differ from the books by, the likeliest first; nothing where it does not differ. */
    record Suspicions(List<Cause> causes) implements Offer {
        public Suspicions {
            causes = List.copyOf(causes);
        }
    }

    /** The session or the role does not go so far. */
    record Refused(Refusal refusal) implements Offer {}
}
