package org.tellerline.core.cash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the pieces of a stock that make an amount exactly, whenever there are such pieces. It takes as many of the greatest face as
 * possible and gives one back at a time while the smaller ones cannot make the rest; a rest that was hopeless once is not tried again.
 *
 * <p>How many are given back is bounded, so that the work depends on the faces and not on the amount or the stock. Let g be the greatest
 * common divisor of this face and all smaller ones. Among any face/g smaller pieces there are some whose sum is a multiple of the face
 * (two of the running sums leave the same remainder), and they can be exchanged for pieces of this face. So where there is a mix at all,
 * there is one with fewer than face/g smaller pieces, or one that leaves too few pieces of this face in the till for that exchange.
 */
final class ExactMix {

    private final long[] faces;
    private final long[] counts;
    /** What the pieces from this face down are worth. */
    private final long[] worth;
    /** The greatest common divisor of the faces from this one down. */
    private final long[] step;

    private final List<Set<Long>> hopeless = new ArrayList<>();
    private final long[] taken;

    /** From the faces and how many there are of each. */
    ExactMix(SortedMap<Long, Long> stock) {
        int kinds = stock.size();
        faces = new long[kinds];
        counts = new long[kinds];
        worth = new long[kinds + 1];
        step = new long[kinds + 1];
        taken = new long[kinds];
        int level = kinds;
        for (Map.Entry<Long, Long> piece : stock.entrySet()) {
            level--;
            faces[level] = piece.getKey();
            counts[level] = piece.getValue();
            worth[level] = Math.addExact(worth[level + 1], Math.multiplyExact(faces[level], counts[level]));
            step[level] = divisor(faces[level], step[level + 1]);
            hopeless.add(new HashSet<>());
        }
    }

    /** As if there were enough of every face for the amount. */
    static ExactMix unlimited(Set<Long> faces, long amount) {
        TreeMap<Long, Long> stock = new TreeMap<>();
        faces.forEach(face -> stock.put(face, amount / face));
        return new ExactMix(stock);
    }

    boolean makes(long amount) {
        return fill(0, amount);
    }

    /** The greatest amount that can be made and is not more than this one. */
    long greatest(long most) {
        long amount = Math.min(most, worth[0]);
        while (!makes(amount)) {
            amount -= amount % step[0] == 0 ? step[0] : amount % step[0];
        }
        return amount;
    }

    /** Faces and how many to take of each, for an amount that can be made. */
    SortedMap<Long, Long> pieces(long amount) {
        if (!makes(amount)) {
            throw new IllegalArgumentException("no mix makes " + amount);
        }
        TreeMap<Long, Long> pieces = new TreeMap<>();
        for (int level = 0; level < faces.length; level++) {
            pieces.put(faces[level], taken[level]);
        }
        return pieces;
    }

    private boolean fill(int level, long rest) {
        if (level == faces.length || rest == 0) {
            return rest == 0 && nothingFrom(level);
        }
        if (rest > worth[level]
                || rest % step[level] != 0
                || hopeless.get(level).contains(rest)) {
            return false;
        }
        long least = least(level, rest);
        for (long count = Math.min(counts[level], rest / faces[level]); count >= least; count--) {
            taken[level] = count;
            if (fill(level + 1, rest - count * faces[level])) {
                return true;
            }
        }
        hopeless.get(level).add(rest);
        return false;
    }

    private boolean nothingFrom(int level) {
        for (int i = level; i < taken.length; i++) {
            taken[i] = 0;
        }
        return true;
    }

    /** Fewer of this face need not be tried. */
    private long least(int level, long rest) {
        long face = faces[level];
        long next = level + 1 < faces.length ? faces[level + 1] : 0;
        long fewSmaller = Math.floorDiv(rest - (face / step[level] - 1) * next + face - 1, face);
        long fewLeft = counts[level] - next / step[level] + 1;
        return Math.max(0, Math.min(fewSmaller, fewLeft));
    }

    private static long divisor(long one, long other) {
        return other == 0 ? one : divisor(other, one % other);
    }
}
