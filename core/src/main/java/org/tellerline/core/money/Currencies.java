package org.tellerline.core.money;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The currencies a bank keeps; they never change while it lives. */
public final class Currencies {

    private final SortedMap<String, Currency> byCode;

    public Currencies(Collection<Currency> currencies) {
        TreeMap<String, Currency> sorted = new TreeMap<>();
        currencies.forEach(currency -> sorted.put(currency.code(), currency));
        this.byCode = Collections.unmodifiableSortedMap(sorted);
    }

    public Optional<Currency> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * A currency named by the books themselves.
     *
     * @throws IllegalStateException when the bank does not keep it
     */
    public Currency get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("the bank keeps no " + code));
    }

    /** In alphabetical order. */
    public Set<String> codes() {
        return byCode.keySet();
    }
}
