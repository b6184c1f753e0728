package org.tellerline.core.days;

import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What really lies in tills and vaults, piece by piece. It begins with what the books say and goes its own way: hands take the wrong note
 * now and then, and pay out what is there rather than what was booked.
 */
final class Cash {

    private static final int ONE_SLIP_IN = 60;

    private final Map<String, SortedMap<Long, Long>> drawers = new TreeMap<>();

    Cash(OwnBooks books) {
        books.pieces.forEach((drawer, pieces) -> drawers.put(drawer, new TreeMap<>(pieces)));
    }

    SortedMap<Long, Long> in(long till, String currency) {
        SortedMap<Long, Long> pieces =
                drawers.computeIfAbsent(OwnBooks.drawer(till, currency), each -> new TreeMap<>());
        pieces.values().removeIf(count -> count == 0);
        return pieces;
    }

    /** A whole till as its teller would key a count of it. */
    String counted(long till) {
        StringBuilder text = new StringBuilder();
        for (String currency : OwnBooks.CURRENCIES) {
            if (!in(till, currency).isEmpty()) {
                text.append(' ').append(currency).append(' ').append(Keyed.text(in(till, currency), currency));
            }
        }
        return text.isEmpty() ? "0" : text.substring(1);
    }

    /** Moves what was booked: the pieces that were keyed, and for the rest whatever comes to hand. */
    void followBooks(Entry entry, Scene scene) {
        entry.moved.forEach(move -> put(move.till(), move.currency(), move.face(), move.count()));
        Map<String, Long> rest = new TreeMap<>();
        for (Entry.Line line : entry.lines) {
            if (line.till() != 0) {
                rest.merge(OwnBooks.drawer(line.till(), line.currency()), line.amount(), Long::sum);
            }
        }
        entry.moved.forEach(move ->
                rest.merge(OwnBooks.drawer(move.till(), move.currency()), -move.face() * move.count(), Long::sum));
        rest.forEach((drawer, amount) -> hand(drawer, amount, scene.books()));
        if (!rest.isEmpty() && scene.random().nextInt(ONE_SLIP_IN) == 0) {
            slip(rest.keySet().iterator().next(), scene.random());
        }
    }

    /** A piece of one face goes where one of another should have gone. */
    private void slip(String drawer, SplittableRandom random) {
        SortedMap<Long, Long> pieces = drawers.computeIfAbsent(drawer, each -> new TreeMap<>());
        Long[] faces = pieces.keySet().toArray(Long[]::new);
        if (faces.length > 1) {
            long one = faces[random.nextInt(faces.length)];
            long other = faces[random.nextInt(faces.length)];
            if (pieces.getOrDefault(one, 0L) > 0) {
                pieces.merge(one, -1L, Long::sum);
                pieces.merge(other, 1L, Long::sum);
            }
        }
    }

    private void put(long till, String currency, long face, long count) {
        in(till, currency).merge(face, Math.max(count, -in(till, currency).getOrDefault(face, 0L)), Long::sum);
    }

    /** Great faces first. What there is no piece for stays where it is, and shows at the next count. */
    private void hand(String drawer, long amount, OwnBooks books) {
        SortedMap<Long, Long> pieces = drawers.computeIfAbsent(drawer, each -> new TreeMap<>());
        long rest = Math.abs(amount);
        String currency = drawer.substring(drawer.indexOf(' ') + 1);
        for (long face : new TreeMap<>(faces(books, currency)).descendingKeySet()) {
            long most = amount > 0 ? Long.MAX_VALUE : pieces.getOrDefault(face, 0L);
            long count = Math.min(rest / face, most);
            if (count > 0) {
                pieces.merge(face, amount > 0 ? count : -count, Long::sum);
                rest -= count * face;
            }
        }
    }

    private static SortedMap<Long, Long> faces(OwnBooks books, String currency) {
        SortedMap<Long, Long> faces = new TreeMap<>();
        books.faces(currency).forEach(face -> faces.put(face, 0L));
        return faces;
    }

    /** Pieces for an amount out of a drawer, great faces first; empty where there is no such mix. */
    static SortedMap<Long, Long> mix(SortedMap<Long, Long> drawer, long amount) {
        SortedMap<Long, Long> mix = new TreeMap<>();
        long rest = amount;
        for (long face : new TreeMap<>(drawer).descendingKeySet()) {
            long count = Math.min(rest / face, drawer.getOrDefault(face, 0L));
            if (count > 0) {
                mix.put(face, count);
                rest -= count * face;
            }
        }
        return rest == 0 ? mix : new TreeMap<>();
    }
}
