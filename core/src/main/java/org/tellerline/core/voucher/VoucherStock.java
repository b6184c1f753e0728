package org.tellerline.core.voucher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ranges as they stood and as they shall stand: numbers that change are cut out of their ranges, and what then lies side by side and stands
 * alike is joined. Never changes; each method answers a new one.
 */
public final class VoucherStock {

    private final List<StockRange> before;
    private final List<StockRange> now;

    private VoucherStock(List<StockRange> before, List<StockRange> now) {
        this.before = List.copyOf(before);
        this.now = List.copyOf(now);
    }

    public static VoucherStock of(List<StockRange> standing) {
        return new VoucherStock(standing, standing);
    }

    /** Ranges as they shall stand. */
    public List<StockRange> ranges() {
        return now;
    }

    /**
     * Also these, which nobody knew before.
     *
     * @throws IllegalArgumentException when a number of them is known
     */
    public VoucherStock adding(StockRange fresh) {
        if (now.stream().anyMatch(known -> known.range().overlaps(fresh.range()))) {
            throw new IllegalArgumentException("known already: " + fresh);
        }
        List<StockRange> after = new ArrayList<>(now);
        after.add(fresh);
        return new VoucherStock(before, merged(after));
    }

    /**
     * All numbers of a range stand as told from now on.
     *
     * @throws IllegalArgumentException when a number of them is not known
     */
    public VoucherStock setting(StockRange standing) {
        VoucherRange wanted = standing.range();
        List<StockRange> after = new ArrayList<>();
        long found = 0;
        for (StockRange one : now) {
            if (one.range().overlaps(wanted)) {
                found += one.range().within(wanted).size();
                addRest(one, wanted, after);
            } else {
                after.add(one);
            }
        }
        if (found != wanted.size()) {
            throw new IllegalArgumentException("not known: " + standing);
        }
        after.add(standing);
        return new VoucherStock(before, merged(after));
    }

    /** Rows that are no more. */
    public List<StockRange> gone() {
        return before.stream().filter(one -> !now.contains(one)).toList();
    }

    /** Rows that are new. */
    public List<StockRange> come() {
        return now.stream().filter(one -> !before.contains(one)).toList();
    }

    private static void addRest(StockRange whole, VoucherRange cut, List<StockRange> to) {
        VoucherRange range = whole.range();
        if (range.first() < cut.first()) {
            to.add(whole.only(new VoucherRange(range.kind(), range.prefix(), range.first(), cut.first() - 1)));
        }
        if (range.last() > cut.last()) {
            to.add(whole.only(new VoucherRange(range.kind(), range.prefix(), cut.last() + 1, range.last())));
        }
    }

    private static List<StockRange> merged(List<StockRange> ranges) {
        List<StockRange> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing((StockRange one) -> one.range().kind())
                .thenComparing(one -> one.range().from()));
        List<StockRange> merged = new ArrayList<>();
        for (StockRange next : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).joins(next)) {
                merged.set(last, merged.get(last).joined(next));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }
}
