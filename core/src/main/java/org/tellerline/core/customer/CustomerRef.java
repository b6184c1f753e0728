package org.tellerline.core.customer;

/** A customer's number as printed on papers and keyed by tellers: branch of registration × 10⁸ + serial in that branch. */
public record CustomerRef(long id) {

    private static final long SERIALS = 100_000_000L;

    public CustomerRef {
        if (id < 1) {
            throw new IllegalArgumentException("not a customer number: " + id);
        }
    }

    /** The number of a branch's customer, counted from 1 in each branch. */
    public static CustomerRef of(long branch, long serial) {
        if (serial < 1 || serial >= SERIALS) {
            throw new IllegalArgumentException("not a serial of a customer: " + serial);
        }
        return new CustomerRef(branch * SERIALS + serial);
    }

    @Override
    public String toString() {
        return Long.toString(id);
    }
}
