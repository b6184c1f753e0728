package org.tellerline.core.catalogue.cash;

import java.util.Optional;
import org.tellerline.core.transaction.PersonName;
import org.tellerline.core.transaction.RefusalCode;

/** What stands against taking a counterfeit in. */
enum CounterfeitRefusal implements RefusalCode {
    DEPOSITOR_WANTED;

    @Override
    public Optional<Class<?>> amends() {
        return Optional.of(PersonName.class);
    }
}
