package org.tellerline.core.catalogue.till;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.Till;
import org.tellerline.core.money.Currency;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.MachineRef;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.RefusalCode;

/** What stands against loading a machine and emptying it, in order of precedence. */
enum MachineRefusal implements RefusalCode {
    MACHINE_WITHOUT_CURRENCY,
    MACHINE_EMPTY;

    @Override
    public Optional<Class<?>> amends() {
        return this == MACHINE_EMPTY ? Optional.of(MachineRef.class) : Optional.empty();
    }

    /** The first currency that the machine has no cassette for. */
    static Optional<Refusal> notKept(Facts facts, MachineRef machine, List<Currency> currencies) {
        List<Currency> kept =
                facts.drawers(machine.position()).stream().map(Till::currency).toList();
        return currencies.stream()
                .filter(currency -> !kept.contains(currency))
                .findFirst()
                .map(currency -> Refusal.of(MACHINE_WITHOUT_CURRENCY, machine, currency.code()));
    }
}
