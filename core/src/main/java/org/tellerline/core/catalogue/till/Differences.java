package org.tellerline.core.catalogue.till;

import java.util.Optional;
import org.tellerline.core.ledger.GlCode;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.money.Money;

/** Where cash stands that a count found too much or missing, until it is cleared. */
final class Differences {

    private Differences() {}

    /**
     * The leg that waits; none where the count agrees.
     *
     * @param difference negative where cash is missing
     */
    static Optional<Leg> leg(long branch, Money difference) {
        if (difference.isZero()) {
            return Optional.empty();
        }
        String account = difference.isPositive() ? GlCode.CASH_OVER : GlCode.CASH_SHORT;
        return Optional.of(Leg.general(branch, account, difference.negated()));
    }
}
