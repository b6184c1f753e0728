package org.tellerline.core.transaction;

import java.util.Optional;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.customer.CustomerRef;
import org.tellerline.core.money.Money;
import org.tellerline.core.policy.LimitKind;

/**
 * Business that counts against the limits of the teller and of one customer, who is named outright or by an account.
 *
 * @param account whose owner's limits count; empty where the customer is named
 */
public record LimitUse(LimitKind kind, Money amount, Optional<AccountNumber> account, Optional<CustomerRef> customer) {

    public LimitUse(LimitKind kind, Money amount, AccountNumber account) {
        this(kind, amount, Optional.of(account), Optional.empty());
    }

    public static LimitUse of(LimitKind kind, Money amount, CustomerRef customer) {
        return new LimitUse(kind, amount, Optional.empty(), Optional.of(customer));
    }
}
