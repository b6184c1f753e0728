package org.tellerline.core.cash;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tellerline.core.money.Currency;

/**
 * The pieces of a whole till, as somebody counted them. A currency that is not named counts as nothing, so equal tills have equal
 * counts.
 *
 * @param pieces by currency code; nothing stands under a code without pieces
 */
public record Count(SortedMap<String, Pieces> pieces) {

    private static final String NOTHING = "0";

    public Count {
        TreeMap<String, Pieces> kept = new TreeMap<>(pieces);
        kept.values().removeIf(counted -> counted.counts().isEmpty());
        pieces = Collections.unmodifiableSortedMap(kept);
    }

    public static Count of(Collection<Pieces> counted) {
        TreeMap<String, Pieces> pieces = new TreeMap<>();
        counted.forEach(one -> pieces.put(one.currency().code(), one));
        return new Count(pieces);
    }

    /** The currencies of which there is something. */
    public List<Currency> currencies() {
        return pieces.values().stream().map(Pieces::currency).toList();
    }

    /** What was counted in a currency. */
    public Pieces in(Currency currency) {
        return pieces.getOrDefault(currency.code(), Pieces.none(currency));
    }

    /** As keyed: {@code CNY 100x1200,50x400 USD 100x60}, currencies by code; {@code 0} for an empty till. */
    @Override
    public String toString() {
        return pieces.isEmpty()
                ? NOTHING
                : pieces.values().stream()
                        .map(counted -> counted.currency().code() + " " + counted)
                        .collect(Collectors.joining(" "));
    }
}
