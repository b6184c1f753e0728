package org.tellerline.core.customer;

/** A customer's number as printed on papers and keyed by tellers: branch of registration × 10⁸ + serial in that branch. */
public record CustomerRef(long id) {

    public CustomerRef {
        if (id < 1) {
            throw new IllegalArgumentException("not a customer number: " + id);
        }
    }

    @Override
    public String toString() {
        return Long.toString(id);
    }
}
