package org.tellerline.core.ledger;

/** Something that cannot be, was: a defect of the program or tampering. The database transaction is rolled back and nothing is posted. */
public final class BrokenInvariant extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenInvariant(String what) {
        super(what);
    }

    public BrokenInvariant(String what, Throwable cause) {
        super(what, cause);
    }
}
