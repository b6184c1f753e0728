package org.tellerline.core.catalogue.till;

import java.util.Optional;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.cash.Clearing;
import org.tellerline.core.money.Money;
import org.tellerline.core.transaction.ReceiptRef;
import org.tellerline.core.transaction.RefusalCode;

/** What stands against booking cash over or short and against clearing it, in order of precedence. */
enum DifferenceRefusal implements RefusalCode {
    SHORT_BEYOND_BOOKS,
    ITEM_OF_OTHER_BRANCH,
    NOT_A_DIFFERENCE,
    ITEM_CLEARED,
    CLEARING_UNSUITABLE,
    ITEM_TILL_CLOSED,
    ITEM_TILL_SHORT,
    OWNER_WANTED,
    OWNER_NOT_WANTED,
    OWNER_OTHER_CURRENCY;

    @Override
    public Optional<Class<?>> amends() {
        return Optional.of(
                switch (this) {
                    case SHORT_BEYOND_BOOKS -> Money.class;
                    case ITEM_OF_OTHER_BRANCH, NOT_A_DIFFERENCE, ITEM_CLEARED -> ReceiptRef.class;
                    case CLEARING_UNSUITABLE, ITEM_TILL_CLOSED, ITEM_TILL_SHORT -> Clearing.class;
                    case OWNER_WANTED, OWNER_NOT_WANTED, OWNER_OTHER_CURRENCY -> AccountNumber.class;
                });
    }

    /** Who asks again and again how much may be missing feels for what a sealed till holds. */
    @Override
    public boolean leavesTrace() {
        return this == SHORT_BEYOND_BOOKS;
    }
}
