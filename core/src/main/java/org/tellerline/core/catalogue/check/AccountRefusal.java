package org.tellerline.core.catalogue.check;

import java.util.Optional;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.account.AccountStatus;
import org.tellerline.core.money.Money;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.RefusalCode;

/** What an account itself may stand against, in order of precedence. */
public enum AccountRefusal implements RefusalCode {
    SAME_ACCOUNT,
    ACCOUNT_CLOSED,
    ACCOUNT_DORMANT,
    CURRENCIES_DIFFER,
    INSUFFICIENT_FUNDS;

    @Override
    public Optional<Class<?>> amends() {
        return Optional.of(this == INSUFFICIENT_FUNDS ? Money.class : AccountNumber.class);
    }

    /** Whether the account takes part in business at all. */
    public static Optional<Refusal> outOfBusiness(Account account) {
        if (account.status() == AccountStatus.CLOSED) {
            return Optional.of(Refusal.of(ACCOUNT_CLOSED, account.number()));
        }
        return account.status() == AccountStatus.DORMANT
                ? Optional.of(Refusal.of(ACCOUNT_DORMANT, account.number()))
                : Optional.empty();
    }

    /** Whether the customer may take this much out now. */
    public static Optional<Refusal> notCovered(Account account, Money amount) {
        return account.available().compareTo(amount) < 0
                ? Optional.of(Refusal.of(INSUFFICIENT_FUNDS, account.number(), account.available(), amount))
                : Optional.empty();
    }
}
