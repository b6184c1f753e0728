package org.tellerline.core.ledger;

import java.util.Optional;

/**
 * Units off the balance sheet that came to a holder or left it, or whose numbers stand otherwise.
 *
 * @param kind of voucher, or {@value #COUNTERFEIT}
 * @param holder id of the position
 * @param prefix of the numbers; of a counterfeit its currency
 * @param first number; of a counterfeit its face in minor units
 * @param count above zero for what came, below it for what left, zero where only the state changed
 * @param serial what is printed on a counterfeit
 */
public record MemoMove(
        String glCode,
        String kind,
        long holder,
        String prefix,
        long first,
        long last,
        long count,
        Reason reason,
        Optional<String> serial) {

    public static final String COUNTERFEIT = "COUNTERFEIT";

    /** Why. */
    public enum Reason {
        /** From the printer into the vault. */
        RECEIVED,
        /** To a teller. */
        HANDED,
        /** Back into the vault. */
        RETURNED,
        /** Issued. */
        USED,
        /** Spoiled or missing while it was blank. */
        VOIDED,
        /** Issued, and void since. */
        CANCELLED,
        DESTROYED,
        /** A counterfeit was taken in. */
        CONFISCATED
    }
}
