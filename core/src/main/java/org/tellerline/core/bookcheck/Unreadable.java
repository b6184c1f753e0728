package org.tellerline.core.bookcheck;

import java.sql.SQLException;

/** The database stopped answering in the middle of its rows. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException failure;

    Unreadable(SQLException failure) {
        super(failure);
        this.failure = failure;
    }

    SQLException failure() {
        return failure;
    }
}
