package org.tellerline.core.catalogue.account;

import java.util.Optional;
import org.tellerline.core.transaction.IdNumber;
import org.tellerline.core.transaction.RefusalCode;

/** What stands against registering somebody, in order of precedence. */
enum RegistrationRefusal implements RefusalCode {
    ALREADY_REGISTERED;

    @Override
    public Optional<Class<?>> amends() {
        return Optional.of(IdNumber.class);
    }
}
