package org.tellerline.core.desk;

import java.util.Optional;
import org.tellerline.core.money.Money;
import org.tellerline.core.transaction.RefusalCode;

/** What stands against any business at all, in order of precedence. */
public enum DeskRefusal implements RefusalCode {
    UNKNOWN_CODE,
    SESSION_LOST,
    NOT_PERMITTED,
    BANK_CLOSED,
    BRANCH_CLOSED,
    NO_TILL,
    BEYOND_LIMIT;

    @Override
    public Optional<Class<?>> amends() {
        return this == BEYOND_LIMIT ? Optional.of(Money.class) : Optional.empty();
    }
}
