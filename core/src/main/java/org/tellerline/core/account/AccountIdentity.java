package org.tellerline.core.account;

import org.tellerline.core.money.Currency;

/** What never changes about an account, and may therefore be remembered between transactions. */
public record AccountIdentity(AccountNumber number, long customer, Currency currency) {}
