package org.tellerline.core.bookcheck;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a database that holds nonsense from one that cannot be reached. */
final class Damage {

    private static final int PRIMARY_CODE = 0xff;

    private Damage() {}

    /** Whether the failure speaks of what is stored: a malformed page, a sum beyond 64 bits, a value of the wrong type. */
    static boolean isInTheData(SQLException failure) {
        if (!(failure instanceof SQLiteException cause)) {
            return false;
        }
        return switch (SQLiteErrorCode.getErrorCode(cause.getResultCode().code & PRIMARY_CODE)) {
            case SQLITE_ERROR, SQLITE_CORRUPT, SQLITE_MISMATCH, SQLITE_TOOBIG -> true;
            default -> false;
        };
    }

    /** The database's own words, on one line. */
    static String words(SQLException failure) {
        return String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
    }
}
