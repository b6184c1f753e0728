package org.tellerline.core.voucher;

/** Vouchers of a kind whose numbers follow one another. */
public record VoucherRange(VoucherKind kind, String prefix, long first, long last) {

    public VoucherRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("no vouchers " + prefix + first + "-" + last);
        }
    }

    /** One number alone. */
    public static VoucherRange of(VoucherKind kind, VoucherNumber number) {
        return new VoucherRange(kind, number.prefix(), number.no(), number.no());
    }

    public VoucherNumber from() {
        return new VoucherNumber(prefix, first);
    }

    public VoucherNumber to() {
        return new VoucherNumber(prefix, last);
    }

    public long size() {
        return last - first + 1;
    }

    public boolean isOfSeries(VoucherRange other) {
        return kind == other.kind && prefix.equals(other.prefix);
    }

    public boolean overlaps(VoucherRange other) {
        return isOfSeries(other) && first <= other.last && last >= other.first;
    }

    /** Whether the other begins where this one ends. */
    public boolean goesOnIn(VoucherRange other) {
        return isOfSeries(other) && last + 1 == other.first;
    }

    /** Both and whatever lies between them. */
    public VoucherRange through(VoucherRange other) {
        return new VoucherRange(kind, prefix, Math.min(first, other.first), Math.max(last, other.last));
    }

    /** What both have; they overlap. */
    public VoucherRange within(VoucherRange other) {
        return new VoucherRange(kind, prefix, Math.max(first, other.first), Math.min(last, other.last));
    }

    /** The numbers without their kind: one, or the first and the last. */
    @Override
    public String toString() {
        return first == last ? from().toString() : from() + "-" + to();
    }
}
