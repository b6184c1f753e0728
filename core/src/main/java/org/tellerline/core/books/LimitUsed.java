package org.tellerline.core.books;

import org.tellerline.core.money.Money;
import org.tellerline.core.policy.LimitKind;

/** What of a customer's limit for the day was used. */
public record LimitUsed(LimitKind kind, Money used, Money limit) {

    public Money left() {
        return limit.minus(used);
    }
}
