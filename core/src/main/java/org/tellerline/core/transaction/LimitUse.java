package org.tellerline.core.transaction;

import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.money.Money;
import org.tellerline.core.policy.LimitKind;

/** Business that counts against the limits of the teller and of the account's customer. */
public record LimitUse(LimitKind kind, Money amount, AccountNumber account) {}
