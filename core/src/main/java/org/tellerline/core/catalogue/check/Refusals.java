package org.tellerline.core.catalogue.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tellerline.core.transaction.Refusal;

/** Small named checks, asked in order: the first refusal stands. */
public final class Refusals {

    private Refusals() {}

    public static Optional<Refusal> first(List<Supplier<Optional<Refusal>>> checks) {
        return checks.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }
}
