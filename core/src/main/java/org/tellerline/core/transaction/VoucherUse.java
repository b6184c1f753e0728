package org.tellerline.core.transaction;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tellerline.core.voucher.VoucherRange;

/**
 * The blank vouchers that business touches, known from its fields alone: the numbers it names and the hands they go through.
 *
 * @param vault whether the branch's vault gives or takes them, or holds those that are counted
 * @param others further positions that do
 * @param from what became of the numbers before: nobody knew them, they are with those who take part, or they are void wherever they are
 */
public record VoucherUse(List<VoucherRange> ranges, boolean vault, SortedSet<Long> others, From from) {

    /** Where the numbers come from. */
    public enum From {
        NOWHERE,
        HANDS,
        VOID,
        ISSUE
    }

    public VoucherUse {
        ranges = List.copyOf(ranges);
    }

    /** Of the own box alone. */
    public static VoucherUse own(VoucherRange... ranges) {
        return new VoucherUse(List.of(ranges), false, new TreeSet<>(), From.HANDS);
    }

    /** One of the own box, or one that was issued already and is void now. */
    public static VoucherUse spoiled(VoucherRange number) {
        return new VoucherUse(List.of(number), false, new TreeSet<>(), From.ISSUE);
    }

    /** Numbers that nobody knew. */
    public static VoucherUse fresh(VoucherRange range) {
        return new VoucherUse(List.of(range), true, new TreeSet<>(), From.NOWHERE);
    }

    /** Numbers that are void, wherever they lie. */
    public static VoucherUse ofVoid(List<VoucherRange> ranges) {
        return new VoucherUse(ranges, true, new TreeSet<>(), From.VOID);
    }

    public VoucherUse andVault() {
        return new VoucherUse(ranges, true, others, from);
    }

    public VoucherUse and(long position) {
        SortedSet<Long> more = new TreeSet<>(others);
        more.add(position);
        return new VoucherUse(ranges, vault, more, from);
    }
}
