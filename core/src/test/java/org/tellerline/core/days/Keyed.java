package org.tellerline.core.days;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the auditor reads what is keyed: amounts, pieces and counts in minor units, and nothing of the program's own readers. */
final class Keyed {

    private static final BigDecimal MOST = new BigDecimal("99999999999999");
    private static final int ALL_OF_A_TILL = 40;

    private Keyed() {}

    static int digits(String currency) {
        return currency.equals("JPY") ? 0 : 2;
    }

    /** Empty where it is no amount that can be posted. */
    static Optional<Long> amount(String text, String currency) {
        if (!text.matches("\\d+(\\.\\d*)?|\\d{1,3}(,\\d{3})+(\\.\\d*)?")) {
            return Optional.empty();
        }
        BigDecimal minor = new BigDecimal(text.replace(",", "")).movePointRight(digits(currency));
        boolean whole = minor.stripTrailingZeros().scale() <= 0;
        return whole && minor.signum() > 0 && minor.compareTo(MOST) <= 0
                ? Optional.of(minor.longValueExact())
                : Optional.empty();
    }

    /** Pieces such as {@code 100x5,50x2}; empty where they cannot be read or are none. */
    static Optional<SortedMap<Long, Long>> pieces(String text, String currency, Set<Long> faces) {
        SortedMap<Long, Long> pieces = new TreeMap<>();
        for (String item : text.split(",", -1)) {
            String[] both = item.split("x", -1);
            if (both.length != 2 || !both[1].matches("\\d{1,7}")) {
                return Optional.empty();
            }
            Optional<Long> face = amount(both[0], currency);
            if (face.isEmpty() || !faces.contains(face.get())) {
                return Optional.empty();
            }
            pieces.merge(face.get(), Long.parseLong(both[1]), Long::sum);
        }
        pieces.values().removeIf(count -> count == 0);
        return pieces.isEmpty() ? Optional.empty() : Optional.of(pieces);
    }

    /** A whole till such as {@code CNY 100x5 USD 100x2}; empty where it cannot be read. */
    static Optional<SortedMap<String, SortedMap<Long, Long>>> count(String text, OwnBooks books) {
        SortedMap<String, SortedMap<Long, Long>> count = new TreeMap<>();
        if (text.equals("0")) {
            return Optional.of(count);
        }
        String[] words = text.split(" ", -1);
        if (words.length % 2 != 0 || words.length > ALL_OF_A_TILL) {
            return Optional.empty();
        }
        for (int i = 0; i < words.length; i += 2) {
            Optional<SortedMap<Long, Long>> pieces = books.faces.containsKey(words[i])
                    ? pieces(words[i + 1], words[i], books.faces.get(words[i]))
                    : Optional.empty();
            if (pieces.isEmpty()) {
                return Optional.empty();
            }
            count.put(words[i], pieces.get());
        }
        return Optional.of(count);
    }

    static long worth(SortedMap<Long, Long> pieces) {
        return pieces.entrySet().stream()
                .mapToLong(entry -> entry.getKey() * entry.getValue())
                .sum();
    }

    static String plain(long minor, String currency) {
        return BigDecimal.valueOf(minor, digits(currency)).toPlainString();
    }

    static String text(SortedMap<Long, Long> pieces, String currency) {
        return new TreeMap<>(pieces)
                .descendingMap().entrySet().stream()
                        .map(entry -> new BigDecimal(plain(entry.getKey(), currency))
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + "x" + entry.getValue())
                        .collect(Collectors.joining(","));
    }
}
