package org.tellerline.core.catalogue.account;

import java.util.Optional;
import org.tellerline.core.money.Currency;
import org.tellerline.core.transaction.ProductCode;
import org.tellerline.core.transaction.RefusalCode;

/** What stands against opening an account, in order of precedence. */
enum OpeningRefusal implements RefusalCode {
    PRODUCT_FOR_OTHERS,
    PRODUCT_OTHER_CURRENCY;

    @Override
    public Optional<Class<?>> amends() {
        return Optional.of(this == PRODUCT_FOR_OTHERS ? ProductCode.class : Currency.class);
    }
}
