package org.tellerline.core.bookcheck;

import org.jooq.exception.DataAccessException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a database that holds nonsense from one that cannot be reached. */
final class Damage {

    private Damage() {}

    /** Whether the error speaks of what is stored: a malformed page, a sum beyond 64 bits, a value of the wrong type. */
    static boolean isInTheData(DataAccessException error) {
        SQLiteException cause = error.getCause(SQLiteException.class);
        if (cause == null) {
            return false;
        }
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(cause.getResultCode().code & 0xff);
        return switch (code) {
            case SQLITE_ERROR, SQLITE_CORRUPT, SQLITE_MISMATCH, SQLITE_TOOBIG -> true;
            default -> false;
        };
    }

    /** The database's own words, on one line. */
    static String words(DataAccessException error) {
        SQLiteException cause = error.getCause(SQLiteException.class);
        return String.valueOf(cause == null ? error.getMessage() : cause.getMessage()).replaceAll("\\s+", " ");
    }
}
