package org.tellerline.core.catalogue.cash;

import java.util.Optional;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.transaction.RefusalCode;

/** What stands against giving pieces for pieces. */
enum ExchangeRefusal implements RefusalCode {
    EXCHANGE_UNEQUAL;

    @Override
    public Optional<Class<?>> amends() {
        return Optional.of(Pieces.class);
    }
}
