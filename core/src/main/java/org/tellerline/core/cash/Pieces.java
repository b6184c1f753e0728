package org.tellerline.core.cash;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;

/** Counts of pieces of one currency, greatest face first. Counts are signed where pieces move; a count of zero is left out. */
public record Pieces(Currency currency, SortedMap<PieceKind, Long> counts) {

    public Pieces {
        TreeMap<PieceKind, Long> kept = new TreeMap<>(counts);
        kept.values().removeIf(count -> count == 0);
        counts = Collections.unmodifiableSortedMap(kept);
    }

    public static Pieces none(Currency currency) {
        return new Pieces(currency, new TreeMap<>());
    }

    /** Face times count over all kinds. */
    public Money total() {
        long total = 0;
        for (Map.Entry<PieceKind, Long> entry : counts.entrySet()) {
            total = Math.addExact(total, Math.multiplyExact(entry.getKey().face(), entry.getValue()));
        }
        return Money.of(currency, total);
    }

    public Pieces negated() {
        TreeMap<PieceKind, Long> turned = new TreeMap<>();
        counts.forEach((kind, count) -> turned.put(kind, Math.negateExact(count)));
        return new Pieces(currency, turned);
    }

    public long count(PieceKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    public Pieces plus(PieceKind kind, long count) {
        TreeMap<PieceKind, Long> sum = new TreeMap<>(counts);
        sum.merge(kind, count, Math::addExact);
        return new Pieces(currency, sum);
    }

    /** As keyed: {@code 100x5,0.5x2}. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(e -> face(currency, e.getKey().face()) + "x" + e.getValue())
                .collect(Collectors.joining(","));
    }

    /** A face as it is keyed: {@code 100} or {@code 0.5}. */
    public static String face(Currency currency, long face) {
        String plain = Money.of(currency, face).plain();
        return plain.contains(".") ? plain.replaceFirst("\\.?0+$", "") : plain;
    }
}
